// Turns the rows of CSV files into records: each cell by its type of value, each problem with its place.
import type { Model } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { Bundle, NodeRecord, RelationshipRecord, Values } from './bundle.js';
import { joinColumns, type FileTable } from './columns-apart.js';
import { columnsOf, subjectOf, type Column, type Subject } from './columns.js';
import { readTable, type Row } from './csv-table.js';
import type { InputProblem, Origin } from './problem.js';
import { relationshipId } from './relationship-id.js';
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

/** What stands where a row leaves a value out. */
const defaultsOf = (properties: readonly PropertyDeclaration[]): Values =>
  Object.fromEntries(
    properties.flatMap(({ name, default: standard }) => (standard === undefined ? [] : [[name, standard]])),
  );

/** The values of a row; an empty cell is an unknown value, a value against its rules is a problem. */
function readCells(
  row: Row,
  columns: readonly (Column | undefined)[],
  standard: Values,
  own: Origin,
  problems: InputProblem[],
): Cells {
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
    const value = type.parse(cell);
    const wrong = type.check(value);
    if (wrong) problems.push({ ...origin, column: name, rule: 'value', message: `"${cell}" ${wrong}` });
    else cells.values[name] = value;
  });
  return cells;
}

/** The record of a row, or none where what makes it one is missing. */
function nodeOf(kind: NodeRecord['kind'], { values }: Cells, origin: Origin, problems: InputProblem[]): NodeRecord[] {
  const id = values['id'];
  if (typeof id !== 'string') return [];
  if (id.startsWith(`${kind.prefix}:`)) return [{ kind, id, values, origin }];
  const message = `"${id}" is not the id of a ${kind.name}; it must begin with "${kind.prefix}:"`;
  problems.push({ ...origin, column: 'id', rule: 'id-prefix', message });
  return [];
}

function linkOf(
  relationship: RelationshipRecord['relationship'],
  { values, ends }: Cells,
  origin: Origin,
): RelationshipRecord[] {
  const { from, to } = ends;
  if (from === undefined || to === undefined) return [];
  return [{ relationship, id: relationshipId(relationship, from, to, values), from, to, values, origin }];
}

/** Reads files into one bundle; each record by itself, what joins them is checked afterwards. */
export function readCsv(files: readonly SeedFile[], model: Model): Read {
  const nodes: NodeRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  const problems: InputProblem[] = [];
  const readRow = (subject: Subject, cells: Cells, origin: Origin): void => {
    if ('kind' in subject) nodes.push(...nodeOf(subject.kind, cells, origin, problems));
    else relationships.push(...linkOf(subject.relationship, cells, origin));
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
