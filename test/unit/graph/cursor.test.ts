// Cursors: every position comes back from its cursor, and nothing else is taken for one.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../../src/graph/compile/cursor.js';

const positions = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null)), {
  minLength: 1,
  maxLength: 4,
});
const signatures = fc.stringMatching(/^[0-9a-f]{8}$/);

test('a position comes back', () => {
  fc.assert(
    fc.property(signatures, positions, (signature, position) => {
      const cursor = encodeCursor(signature, position);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      // A lone surrogate has no bytes of its own, so it is compared as it travels.
      const travelled = JSON.parse(Buffer.from(JSON.stringify(position)).toString()) as unknown[];
      expect(decodeCursor(signature, cursor, position.length, 'countries')).toEqual(travelled);
    }),
  );
});

test('another list, another number of keys and any other text are refused', () => {
  const refused = { code: 'INVALID_CURSOR' };
  const decode = (signature: string, cursor: string, keys: number) => () => decodeCursor(signature, cursor, keys, 'x');
  fc.assert(
    fc.property(signatures, signatures, positions, fc.string(), (own, other, position, anything) => {
      fc.pre(own !== other);
      const cursor = encodeCursor(own, position);
      expect(decode(other, cursor, position.length)).toThrow(expect.objectContaining(refused));
      expect(decode(own, cursor, position.length + 1)).toThrow(expect.objectContaining(refused));
      expect(decode(own, anything, position.length)).toThrow(expect.objectContaining(refused));
    }),
  );
});
