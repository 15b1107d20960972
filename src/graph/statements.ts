// Splits the text of a Cypher file into its statements, at semicolons outside texts, names and comments.

/** A text in quotes (with escapes), a name in backticks, a comment, or the end of a statement. */
const token = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*.*?\*\/|;/gs;

const isComment = (found: string): boolean => found.startsWith('//') || found.startsWith('/*');
const isEmpty = (text: string): boolean =>
  text.replace(token, (found) => (isComment(found) ? '' : found)).trim() === '';

/** The statements of a file in order, without their semicolons; a piece of nothing but comments is none. */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found !== ';') continue;
    statements.push(text.slice(start, index));
    start = index + 1;
  }
  statements.push(text.slice(start));
  return statements.filter((statement) => !isEmpty(statement)).map((statement) => statement.trim());
}
