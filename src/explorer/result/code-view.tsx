// The snippet that was copied last, to be read, or copied by hand where the browser forbids it to the page.
import type { ReactNode } from 'react';
import type { Snippet } from '../operation/copy-as.js';

export const saidOf = ({ language, isCopied }: Snippet): string =>
  isCopied
    ? `Copied as ${language}.`
    : `The browser does not let the page copy: select the ${language} below and copy it.`;

export function CodeView({ snippet }: { readonly snippet: Snippet | undefined }): ReactNode {
  if (!snippet) return <p className="hint">“Copy as” above puts the operation here and on the clipboard.</p>;
  return (
    <>
      <p className="summary">{saidOf(snippet)}</p>
      <textarea
        aria-label={`The operation in ${snippet.language}`}
        readOnly
        spellCheck={false}
        value={snippet.code}
        dir="ltr"
      />
    </>
  );
}
