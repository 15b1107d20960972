// Cursors: a position in one list and one order, opaque to clients and refused anywhere else.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { InvalidCursor } from '../../errors.js';
import { filled, isOpen, type Variables } from './given.js';
import type { Bound } from './order.js';
import type { Scope } from './scope.js';
import type { ListSelection } from './selection.js';

const signatureLength = 8;

/** What a cursor is bound to: the list, its filter and its order. */
function signatureOf({ coordinate, order }: ListSelection, where: unknown): string {
  const keys = order.map(({ on, property, descending }) => [on, property.name, descending]);
  return createHash('sha256')
    .update(JSON.stringify([coordinate, where ?? null, keys]))
    .digest('hex')
    .slice(0, signatureLength);
}

const checksum = (signature: string, position: string): string =>
  crc32(signature + position)
    .toString(16)
    .padStart(8, '0');

export function encodeCursor(signature: string, position: readonly unknown[]): string {
  const text = JSON.stringify(position);
  return Buffer.from(signature + checksum(signature, text) + text).toString('base64url');
}

/** The position behind a cursor, one value per sort key. */
export function decodeCursor(signature: string, cursor: string, keys: number, list: string): readonly unknown[] {
  const refuse = () =>
    new InvalidCursor(`The cursor was not issued for "${list}" with this filter and order. Start again without it.`);
  const decoded = Buffer.from(cursor, 'base64url').toString();
  const text = decoded.slice(signatureLength + 8);
  if (decoded.slice(0, signatureLength + 8) !== signature + checksum(signature, text)) throw refuse();
  try {
    const position: unknown = JSON.parse(text);
    if (Array.isArray(position) && position.length === keys) return position;
  } catch {
    throw refuse();
  }
  throw refuse();
}

/** The cursors of one list, written and read. */
export interface Cursors {
  write(position: readonly unknown[], variables: Variables): string;
  /** The bounds that a cursor sets, one a sort key. */
  position(cursor: unknown, scope: Scope): Bound[];
}

export function cursorsOf(list: ListSelection, keys: number): Cursors {
  const { near, coordinate } = list;
  const asked = near ? [list.where ?? null, near.given] : list.where;
  let known: { readonly variables: Variables; readonly signature: string } | undefined;
  // A list below many nodes is read once for each of them, with the same variables.
  const signature = (variables: Variables): string => {
    if (known?.variables !== variables && (known === undefined || isOpen(asked))) {
      known = { variables, signature: signatureOf(list, filled(asked, variables)) };
    }
    return known?.signature ?? '';
  };
  const decode = ([cursor, filter]: readonly [string, unknown]) =>
    decodeCursor(signatureOf(list, filter), cursor, keys, coordinate);
  return {
    write: (position, variables) => encodeCursor(signature(variables), position),
    position: (cursor, scope) => {
      const bound = [cursor, asked];
      const unknown = scope.reading.read(bound, (at: readonly [string, unknown]) =>
        decode(at).map((value) => value === null),
      );
      return unknown.map((isUnknown, index) => ({
        unknown: isUnknown,
        parameter: (store) => scope.parameter<readonly [string, unknown]>(bound, (at) => store(decode(at)[index])),
      }));
    },
  };
}
