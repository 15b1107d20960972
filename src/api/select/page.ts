// Which part of a list a field asks for: the four arguments of Relay, checked and with a default size.
import type { Reading } from '../../graph/compile/given.js';
import type { Page } from '../../graph/compile/selection.js';
import { Invalid } from '../../errors.js';

const maximumPageSize = 100;
const defaultPageSize = 10;

export function pageOf(args: Readonly<Record<string, unknown>>, list: string, reading: Reading): Page {
  const { after, before } = args;
  // The size is written into the statement's price, so a statement serves one size.
  const first = reading.value<number | null | undefined>(args['first']);
  const last = reading.value<number | null | undefined>(args['last']);
  if (typeof first === 'number' && typeof last === 'number') {
    throw new Invalid(`"${list}" is asked for its first and its last at once; give one of the two.`);
  }
  const size = first ?? last ?? defaultPageSize;
  if (size < 0 || size > maximumPageSize) {
    const name = typeof last === 'number' ? 'last' : 'first';
    throw new Invalid(`"${name}" of "${list}" is ${size}; ask for 0 to ${maximumPageSize} and page on with cursors.`);
  }
  return { size, backward: typeof last === 'number', after: after ?? undefined, before: before ?? undefined };
}
