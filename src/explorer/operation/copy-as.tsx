// Copies the operation as a program, and shows it, so that it can be read or copied by hand.
import type { ReactNode } from 'react';
import { addressOf } from '../api.js';
import { languages, type Language } from '../snippets/languages.js';
import type { CurrentOperation } from './current.js';

export interface Snippet {
  readonly language: string;
  readonly code: string;
  /** False where the browser does not let the page write to the clipboard. */
  readonly isCopied: boolean;
}

/** Undefined where variables or headers cannot be read. */
function codeFor({ write }: Language, operation: CurrentOperation): string | undefined {
  const { query, variables, headers, operationName } = operation;
  if (!variables || !headers) return undefined;
  const name = operationName === undefined ? {} : { operationName };
  return write({ url: addressOf('graphql'), query, variables, headers, ...name });
}

/** Browsers allow it on secure origins and this machine only. */
async function isCopied(code: string): Promise<boolean> {
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    return false;
  }
}

interface CopyAsProps {
  readonly operation: CurrentOperation;
  readonly onCopied: (snippet: Snippet) => void;
  readonly onUnreadable: () => void;
}

export function CopyAs({ operation, onCopied, onUnreadable }: CopyAsProps): ReactNode {
  const copy = async (language: Language): Promise<void> => {
    const code = codeFor(language, operation);
    if (code === undefined) onUnreadable();
    else onCopied({ language: language.name, code, isCopied: await isCopied(code) });
  };
  return (
    <div className="copy-as" role="group" aria-label="Copy the operation as">
      <span className="label">Copy as</span>
      {languages.map((language) => (
        <button
          key={language.name}
          type="button"
          onClick={() => {
            void copy(language);
          }}
        >
          {language.name}
        </button>
      ))}
    </div>
  );
}
