// Opens the documentation of the schema from the head of the page.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

export function ReferenceLink({ place }: { readonly place: Element | null }): ReactNode {
  const { setVisiblePlugin } = useGraphiQLActions();
  const reference = useGraphiQL((state) => state.referencePlugin);
  if (!place) return null;
  return createPortal(
    <button
      type="button"
      onClick={() => {
        setVisiblePlugin(reference);
      }}
    >
      Schema reference
    </button>,
    place,
  );
}
