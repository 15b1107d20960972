// The operation as a Python 3 program that needs nothing but the standard library.
import { escapeUnsafe } from './characters.js';
import { literal, type LiteralStyle } from './literal.js';
import { hasVariables, headersOf, type SnippetRequest } from './request.js';

/** JSON's escapes mean the same in Python. */
const text = (value: string): string => escapeUnsafe(JSON.stringify(value));

const style: LiteralStyle = {
  null: 'None',
  true: 'True',
  false: 'False',
  list: ['[', ']'],
  object: ['{', '}'],
  emptyObject: '{}',
  text,
  key: (name) => `${text(name)}: `,
  trailingComma: true,
};

/** Text on several lines; a backslash after the opening quotes keeps its first line at the margin. */
const longText = (value: string): string => {
  const escaped = escapeUnsafe(value.replaceAll('\\', '\\\\'));
  // Quotes end the text in threes, and as its last characters.
  return `"""\\\n${escaped.replace(/"{3,}|"+$/g, (quotes) => quotes.replaceAll('"', '\\"'))}"""`;
};

export function python(request: SnippetRequest): string {
  const { operationName } = request;
  const body = [
    '"query": query',
    ...(hasVariables(request) ? ['"variables": variables'] : []),
    ...(operationName === undefined ? [] : [`"operationName": ${text(operationName)}`]),
  ].join(', ');
  return [
    'import json',
    'from urllib.request import Request, urlopen',
    '',
    `query = ${longText(request.query)}`,
    ...(hasVariables(request) ? [`variables = ${literal(request.variables, style)}`] : []),
    '',
    'request = Request(',
    `    ${text(request.url)},`,
    `    data=json.dumps({${body}}).encode(),`,
    `    headers=${literal(headersOf(request), style, '    ')},`,
    ')',
    'with urlopen(request) as response:',
    '    answer = json.load(response)',
    '',
    'if "errors" in answer:',
    '    raise SystemExit("\\n".join(error["message"] for error in answer["errors"]))',
    'print(json.dumps(answer["data"], ensure_ascii=False, indent=2))',
    '',
  ].join('\n');
}
