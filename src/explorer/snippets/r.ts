// The operation as an R script with httr2.
import { escapeUnsafe } from './characters.js';
import { literal, type LiteralStyle } from './literal.js';
import { hasVariables, headersOf, type SnippetRequest } from './request.js';

const text = (value: string): string => `"${escapeUnsafe(value.replace(/[\\"]/g, '\\$&')).replaceAll('\n', '\\n')}"`;

const style: LiteralStyle = {
  null: 'NULL',
  true: 'TRUE',
  false: 'FALSE',
  list: ['list(', ')'],
  object: ['list(', ')'],
  // A list without names would be sent as [].
  emptyObject: 'structure(list(), names = character())',
  text,
  key: (name) => (/^[A-Za-z][\w]*$/.test(name) ? `${name} = ` : `${text(name)} = `),
  trailingComma: false,
};

/** A raw string of R 4, with more dashes than any that could end it early. */
function longText(value: string): string {
  if (escapeUnsafe(value) !== value) return text(value);
  let dashes = '';
  while (value.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(${value})${dashes}"`;
}

export function r(request: SnippetRequest): string {
  const { operationName } = request;
  const headers = Object.entries(headersOf(request))
    .filter(([name]) => name !== 'content-type')
    .map(([name, value]) => `  req_headers(${text(name)} = ${text(value)}) |>`);
  const body = [
    'query = query',
    ...(hasVariables(request) ? ['variables = variables'] : []),
    ...(operationName === undefined ? [] : [`operationName = ${text(operationName)}`]),
  ].join(', ');
  return [
    'library(httr2)',
    '',
    `query <- ${longText(request.query)}`,
    ...(hasVariables(request) ? [`variables <- ${literal(request.variables, style)}`] : []),
    '',
    `answer <- request(${text(request.url)}) |>`,
    ...headers,
    `  req_body_json(list(${body})) |>`,
    '  req_perform() |>',
    '  resp_body_json()',
    '',
    'if (!is.null(answer$errors)) stop(answer$errors[[1]]$message)',
    'str(answer$data)',
    '',
  ].join('\n');
}
