// The operation as a command of curl: the body comes from a quoted here-document, in which nothing has a meaning to the shell.
import { bodyOf, headersOf, type SnippetRequest } from './request.js';

/** One word of a POSIX shell. */
const word = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export function curl(request: SnippetRequest): string {
  const headers = Object.entries(headersOf(request)).map(([name, value]) => `  -H ${word(`${name}: ${value}`)}`);
  const options = [...headers, "  --data-binary @- <<'JSON'"].join(' \\\n');
  return `curl -sS ${word(request.url)} \\\n${options}\n${JSON.stringify(bodyOf(request), null, 2)}\nJSON\n`;
}
