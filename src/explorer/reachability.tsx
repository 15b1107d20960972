// Shows that the API went away while the page is open, and asks for the schema anew on demand.
import { useGraphiQLActions } from '@graphiql/react';
import type { ReactNode } from 'react';
import { Failure } from './failure.js';

export function Reachability({ isReachable }: { readonly isReachable: boolean }): ReactNode {
  const { introspect } = useGraphiQLActions();
  if (isReachable) return null;
  return (
    <Failure
      onRetry={() => {
        void introspect();
      }}
    />
  );
}
