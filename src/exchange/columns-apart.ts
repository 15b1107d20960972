// Columns in a file of their own, so that they can be exchanged without the rest: `class-code.title.csv` beside `class-code.csv`.
import type { Row, Table } from './csv-table.js';
import type { InputProblem, Origin } from './problem.js';

/** A file that could be read as a table. */
export interface FileTable extends Table {
  readonly file: string;
}

/** The file whose rows a file adds columns to; nothing where it has rows of its own. */
const baseOf = (file: string): string | undefined => /^(.*\/)?([^/.]+)\.[^/]+\.csv$/.exec(file)?.slice(1, 3).join('');

/** The cells of a row beyond its id, and where they stand. */
interface Addition {
  readonly cells: readonly string[];
  readonly origin: Origin;
}

function additionsOf({ file, header, rows }: FileTable, problems: InputProblem[]): Map<string, Addition> {
  const additions = new Map<string, Addition>();
  if (header[0] !== 'id') {
    problems.push({ file, line: 1, rule: 'missing-column', column: 'id', message: 'must be the first column' });
    return additions;
  }
  for (const { line, cells } of rows) {
    const [id = '', ...rest] = cells;
    const origin = { file, line };
    if (cells.length !== header.length) {
      const message = `has ${cells.length} cells, the header has ${header.length}`;
      problems.push({ ...origin, rule: 'cell-count', message });
    } else if (additions.has(id)) {
      problems.push({ ...origin, column: 'id', rule: 'duplicate-id', message: `"${id}" has a line before` });
    } else additions.set(id, { cells: rest, origin });
  }
  return additions;
}

function joined(base: FileTable, apart: FileTable, problems: InputProblem[]): FileTable {
  const additions = additionsOf(apart, problems);
  const at = base.header.indexOf('id');
  const missing = apart.header.slice(1).map(() => '');
  const rows = base.rows.map((row): Row => {
    const id = row.cells[at] ?? '';
    const addition = additions.get(id);
    additions.delete(id);
    if (row.cells.length !== base.header.length) return row;
    const origins = [
      ...(row.origins ?? []),
      ...missing.map((_, index) => [row.cells.length + index, addition?.origin] as const),
    ];
    return { ...row, cells: [...row.cells, ...(addition?.cells ?? missing)], origins: new Map(origins) };
  });
  for (const [id, { origin }] of additions) {
    problems.push({
      ...origin,
      column: 'id',
      rule: 'unknown-reference',
      message: `no row of ${base.file} has the id "${id}"`,
    });
  }
  return { ...base, header: [...base.header, ...apart.header.slice(1)], rows };
}

/** The tables with all columns of their rows, and what is wrong with the files that add some. */
export function joinColumns(tables: readonly FileTable[]): { tables: FileTable[]; problems: InputProblem[] } {
  const problems: InputProblem[] = [];
  const whole = new Map(tables.filter(({ file }) => baseOf(file) === undefined).map((table) => [table.file, table]));
  for (const apart of tables) {
    const name = baseOf(apart.file);
    if (name === undefined) continue;
    const base = whole.get(`${name}.csv`);
    if (base) whole.set(base.file, joined(base, apart, problems));
    else
      problems.push({
        file: apart.file,
        line: 1,
        rule: 'unknown-file',
        message: `adds columns to ${name}.csv, which is not there`,
      });
  }
  return { tables: [...whole.values()], problems };
}
