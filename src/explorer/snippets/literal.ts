// Prints JSON values as literals of a language that is told apart by a few words and its quoting.
import type { Json } from './request.js';

export interface LiteralStyle {
  readonly null: string;
  readonly true: string;
  readonly false: string;
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  /** How an object without entries is written. */
  readonly emptyObject: string;
  readonly text: (value: string) => string;
  /** The name of an entry with what separates it from its value. */
  readonly key: (name: string) => string;
  readonly trailingComma: boolean;
}

/** A value as a literal; what holds other values stands on several lines, indented from `indent` on. */
export function literal(value: Json, style: LiteralStyle, indent = ''): string {
  if (value === null) return style.null;
  if (typeof value === 'boolean') return value ? style.true : style.false;
  if (typeof value === 'number') return JSON.stringify(value);
  if (typeof value === 'string') return style.text(value);
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? (value as readonly Json[]).map((item) => literal(item, style, deeper))
    : Object.entries(value).map(([name, item]) => `${style.key(name)}${literal(item, style, deeper)}`);
  const [open, close] = isList ? style.list : style.object;
  if (parts.length === 0) return isList ? `${open}${close}` : style.emptyObject;
  const lines = parts.map((part) => `${deeper}${part}`).join(',\n');
  return `${open}\n${lines}${style.trailingComma ? ',' : ''}\n${indent}${close}`;
}
