// Splitting a Cypher file: only a semicolon that ends a statement ends one.
import { expect, test } from '@jest/globals';
import { splitStatements } from '../../../src/graph/statements.js';

test.each([
  ['nothing', '', []],
  ['nothing but space and comments', ' \n// one; two\n/* three; */ ;\n;', []],
  ['one without a semicolon', 'RETURN 1', ['RETURN 1']],
  ['several', 'RETURN 1;\nRETURN 2;\n', ['RETURN 1', 'RETURN 2']],
  ['a text with a semicolon', `RETURN 'a;b', "c;d";RETURN 2`, [`RETURN 'a;b', "c;d"`, 'RETURN 2']],
  [
    'escaped quotes',
    String.raw`RETURN 'it\'s;', "\"; \\";RETURN 2`,
    [String.raw`RETURN 'it\'s;', "\"; \\"`, 'RETURN 2'],
  ],
  ['a name in backticks', 'MATCH (n:`a;``;b`) RETURN n;RETURN 2', ['MATCH (n:`a;``;b`) RETURN n', 'RETURN 2']],
  ['a line comment', 'RETURN 1 // not; here\n;RETURN 2', ['RETURN 1 // not; here', 'RETURN 2']],
  ['a block comment', "RETURN 1 /* not;\n'here; */ + 2; RETURN 2", ["RETURN 1 /* not;\n'here; */ + 2", 'RETURN 2']],
  ['slashes in a text', "RETURN 'http://a;b'; RETURN 2", ["RETURN 'http://a;b'", 'RETURN 2']],
  ['a comment before a statement', '// What it does.\nRETURN 1;', ['// What it does.\nRETURN 1']],
  ['a statement between comments', '/* a */ RETURN 1 /* b */;', ['/* a */ RETURN 1 /* b */']],
])('%s', (_name, text, expected) => {
  expect(splitStatements(text)).toEqual(expected);
});

test('long runs of space take no time', () => {
  expect(splitStatements(`${'\n'.repeat(100_000)}RETURN 1`)).toEqual(['RETURN 1']);
});
