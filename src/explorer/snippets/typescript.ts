// The operation as a TypeScript module that needs nothing but fetch, so that it runs in Node, Deno, Bun and browsers.
import { escapeUnsafe } from './characters.js';
import { literal, type LiteralStyle } from './literal.js';
import { hasVariables, headersOf, type SnippetRequest } from './request.js';

const text = (value: string): string => `'${escapeUnsafe(value.replace(/[\\']/g, '\\$&')).replaceAll('\n', '\\n')}'`;

/** A plain `__proto__` would set the prototype instead of an entry. */
const key = (name: string): string => {
  if (name === '__proto__') return "['__proto__']: ";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${name}: ` : `${text(name)}: `;
};

const style: LiteralStyle = {
  null: 'null',
  true: 'true',
  false: 'false',
  list: ['[', ']'],
  object: ['{', '}'],
  emptyObject: '{}',
  text,
  key,
  trailingComma: true,
};

const longText = (value: string): string => `\`${escapeUnsafe(value.replace(/[\\`]|\$(?=\{)/g, '\\$&'))}\``;

export function typescript(request: SnippetRequest): string {
  const { operationName } = request;
  const body = [
    'query',
    ...(hasVariables(request) ? ['variables'] : []),
    ...(operationName === undefined ? [] : [`operationName: ${text(operationName)}`]),
  ].join(', ');
  return [
    '// Save as ask.mts; run with "npx tsx ask.mts", or with "node ask.mts" from Node 22.18 on.',
    `const query = /* GraphQL */ ${longText(request.query)};`,
    ...(hasVariables(request) ? [`const variables = ${literal(request.variables, style)};`] : []),
    '',
    `const response = await fetch(${text(request.url)}, {`,
    "  method: 'POST',",
    `  headers: ${literal(headersOf(request), style, '  ')},`,
    `  body: JSON.stringify({ ${body} }),`,
    '});',
    'const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };',
    "if (errors) throw new Error(errors.map(({ message }) => message).join('\\n'));",
    'console.log(JSON.stringify(data, null, 2));',
    '',
  ].join('\n');
}
