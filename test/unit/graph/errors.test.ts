// What the driver throws is told in our own words where there is something to do about it.
import { expect, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { Unavailable } from '../../../src/errors.js';
import { translate } from '../../../src/graph/errors.js';

const thrown = (code: string, message: string): Neo4jError => new Neo4jError(message, code, '', '');

test.each([
  ['Neo.ClientError.Statement.SyntaxError', "Unknown function 'gds.graph.project' (line 1, column 8 (offset: 7))"],
  [
    'Neo.ClientError.Procedure.ProcedureNotFound',
    'There is no procedure with the name `gds.leiden.mutate` registered for this database instance.',
  ],
])('a database without Graph Data Science: %s', (code, message) => {
  const known = translate(thrown(code, message));
  expect(known).toBeInstanceOf(Unavailable);
  expect((known as Unavailable).message).toMatch(/Graph Data Science.*Install GDS/);
});

test('a statement that is wrong otherwise is a fault of ours', () => {
  const error = thrown('Neo.ClientError.Statement.SyntaxError', "Unknown function 'gdsx.graph.project'");
  expect(translate(error)).toBe(error);
});
