// The examples as a pane of GraphiQL: operations by role, one click away from the editor.
import { useGraphiQL, type GraphiQLPlugin } from '@graphiql/react';
import { useState, type ReactNode } from 'react';
import type { Example, ExampleGroup } from '../api.js';
import { useOpenExample } from './open-example.js';

const roleNames: Readonly<Record<string, string>> = {
  analyst: 'Analyst',
  'cluster-researcher': 'Cluster researcher',
  'front-end-developer': 'Front-end developer',
};

interface GroupProps {
  readonly group: ExampleGroup;
  readonly current: string | null | undefined;
  readonly onOpen: (example: Example) => void;
}

function Group({ group: { role, operations }, current, onOpen }: GroupProps): ReactNode {
  const heading = `examples-for-${role}`;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{roleNames[role] ?? role}</h3>
      <ul>
        {operations.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              aria-current={example.query === current ? 'true' : undefined}
              onClick={() => {
                onOpen(example);
              }}
            >
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Examples({ groups }: { readonly groups: readonly ExampleGroup[] }): ReactNode {
  const open = useOpenExample(groups.flatMap(({ operations }) => operations));
  const current = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);
  const [opened, setOpened] = useState('');
  return (
    <nav className="examples" aria-label="Example operations">
      <h2>Examples</h2>
      <p>A click puts one into the editor. Ctrl-Enter runs it; Ctrl-M frees the Tab key there.</p>
      {groups.map((group) => (
        <Group
          key={group.role}
          group={group}
          current={current}
          onOpen={(example) => {
            open(example);
            setOpened(`In the editor: ${example.title}`);
          }}
        />
      ))}
      <p role="status" className="for-screen-readers">
        {opened}
      </p>
    </nav>
  );
}

const Icon = (): ReactNode => (
  <svg viewBox="0 0 24 24" height="1.5em" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h7" strokeLinecap="round" />
  </svg>
);

export const examplesPlugin = (groups: readonly ExampleGroup[]): GraphiQLPlugin => ({
  title: 'Examples',
  icon: Icon,
  content: () => <Examples groups={groups} />,
});
