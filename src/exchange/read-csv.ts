// Turns the rows of CSV files into records: each cell by its type of value, each problem with its place.
import type { Model } from '../ontology/model.js';
import type { Bundle, NodeRecord, RelationshipRecord, Values } from './bundle.js';
import { joinColumns, type FileTable } from './columns-apart.js';
import { columnsOf, subjectOf, type Column, type Subject } from './columns.js';
import { readTable, type Row } from './csv-table.js';
import { defaultsOf, linkOf, nodeOf, ruledValue } from './make-record.js';
import type { InputProblem, Origin } from './problem.js';
import type { SeedFile } from './seed-files.js';

/** Records that could be read, and what was wrong with the others. */
export interface Read {
  readonly bundle: Bundle;
  readonly problems: readonly InputProblem[];
}

interface Cells {
  readonly values: Record<string, unknown>;
  readonly ends: { from?: string; to?: string };
}

/** The values of a row; an empty cell is an unknown value, a value against its rules is a problem. */
function readCells(
  row: Row,
  columns: readonly (Column | undefined)[],
  standard: Values,
  own: Origin,
  problems: InputProblem[],
): Cells {
  const report = (problem: InputProblem): void => void problems.push(problem);
  const cells: Cells = { values: { ...standard }, ends: {} };
  columns.forEach((column, index) => {
    const cell = row.cells[index] ?? '';
    const origin = row.origins?.get(index) ?? own;
    if (column === undefined) return;
    if (column === 'from' || column === 'to') {
      if (cell === '')
        problems.push({ ...origin, column, rule: 'required', message: 'is empty; a relationship has two ends' });
      else cells.ends[column] = cell;
      return;
    }
    const { name, type, optional } = column;
    if (cell === '') {
      if (!optional && column.default === undefined)
        problems.push({ ...origin, column: name, rule: 'required', message: 'is empty, but every record needs it' });
      return;
    }
    const value = ruledValue(column, type.parse(cell), `"${cell}"`, origin, report);
    if (value !== undefined) cells.values[name] = value;
  });
  return cells;
}

/** Reads files into one bundle; each record by itself, what joins them is checked afterwards. */
export function readCsv(files: readonly SeedFile[], model: Model): Read {
  const nodes: NodeRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  const problems: InputProblem[] = [];
  const readRow = (subject: Subject, cells: Cells, origin: Origin): void => {
    const node = 'kind' in subject && nodeOf(subject.kind, cells.values, origin, (problem) => problems.push(problem));
    if (node) nodes.push(node);
    const link = 'relationship' in subject && linkOf(subject.relationship, cells.ends, cells.values, origin);
    if (link) relationships.push(link);
  };
  const tables = files.flatMap(({ path: file, bytes }): FileTable[] => {
    const table = readTable(file, bytes);
    if (!('rule' in table)) return [{ file, ...table }];
    problems.push(table);
    return [];
  });
  const joined = joinColumns(tables);
  problems.push(...joined.problems);
  for (const { file, ...table } of joined.tables) {
    const subject = subjectOf(file, model);
    if ('rule' in subject) {
      problems.push(subject);
      continue;
    }
    const { columns, problems: wrongColumns } = columnsOf(file, table.header, subject);
    problems.push(...wrongColumns);
    const standard = defaultsOf(subject.properties);
    for (const row of table.rows) {
      const origin = { file, line: row.line };
      if (row.cells.length === table.header.length) {
        readRow(subject, readCells(row, columns, standard, origin, problems), origin);
      } else {
        const message = `has ${row.cells.length} cells, the header has ${table.header.length}`;
        problems.push({ ...origin, rule: 'cell-count', message });
      }
    }
  }
  return { bundle: { nodes, relationships }, problems };
}
