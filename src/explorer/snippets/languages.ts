// The languages in which the page writes an operation, in the order in which it offers them.
import { curl } from './curl.js';
import { python } from './python.js';
import { r } from './r.js';
import type { SnippetRequest } from './request.js';
import { typescript } from './typescript.js';

export interface Language {
  readonly name: string;
  readonly write: (request: SnippetRequest) => string;
}

export const languages: readonly Language[] = [
  { name: 'curl', write: curl },
  { name: 'Python', write: python },
  { name: 'TypeScript', write: typescript },
  { name: 'R', write: r },
];
