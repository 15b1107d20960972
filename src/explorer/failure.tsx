// Says that the API does not answer, and offers to try again.
import type { ReactNode } from 'react';

export const Failure = ({ onRetry }: { readonly onRetry: () => void }): ReactNode => (
  <div className="failure" role="alert">
    <p>
      <strong>The API does not answer.</strong> It may be stopped or starting, or the network is down.
    </p>
    <button type="button" onClick={onRetry}>
      Try again
    </button>
  </div>
);
