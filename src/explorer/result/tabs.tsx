// Tabs as the WAI-ARIA pattern describes them: one stop of the Tab key, arrows between them.
import type { KeyboardEvent, ReactNode } from 'react';

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly selected: Name;
  readonly panelId: string;
  readonly onSelect: (name: Name) => void;
}

export const tabId = (panelId: string, name: string): string => `${panelId}-${name}`;

export function Tabs<Name extends string>(props: TabsProps<Name>): ReactNode {
  const { label, names, selected, panelId, onSelect } = props;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && names[(names.indexOf(selected) + step + names.length) % names.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    document.getElementById(tabId(panelId, next))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className="tabs" onKeyDown={move}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(panelId, name)}
          aria-controls={panelId}
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => {
            onSelect(name);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
