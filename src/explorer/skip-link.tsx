// The first thing that the keyboard reaches: a way past the examples into the editor, seen while it has the focus.
import { useGraphiQL } from '@graphiql/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The tab panel of GraphiQL that the editor lies in. */
const session = '#graphiql-session';

export function SkipLink({ place }: { readonly place: Element | null }): ReactNode {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  if (!place) return null;
  return createPortal(
    <a
      className="skip-link"
      href={session}
      onClick={(event) => {
        event.preventDefault();
        queryEditor?.focus();
      }}
    >
      Skip to the editor
    </a>,
    place,
  );
}
