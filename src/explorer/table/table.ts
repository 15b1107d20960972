// A list of the answer as rows and columns: what the page shows as a table and gives out as CSV.

export type Cell = string | number | boolean | null;

export interface Table {
  /** Where the list stands in the answer, such as `countries` or `country.provinces`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many the whole list has, where the operation asked. */
  readonly totalCount?: number;
}

export type Row = ReadonlyMap<string, Cell>;

/** Stands between the values of a nested list. */
export const separator = '; ';

/** The columns of rows, in the order in which rows first have them. */
export function columnsOf(rows: readonly Row[]): string[] {
  const found = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  // A relation that is empty in one row and filled in another leaves a column without values beside the filled ones.
  const isFilled = (column: string): boolean =>
    rows.some((row) =>
      String(row.get(column) ?? '')
        .split(separator)
        .some(Boolean),
    );
  return found.filter((column) => isFilled(column) || !found.some((other) => other.startsWith(`${column}.`)));
}

/** Rows under their columns; what a row lacks is empty. */
export function tableOf(name: string, rows: readonly Row[], totalCount?: number): Table {
  const columns = columnsOf(rows);
  return {
    name,
    columns,
    rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)),
    ...(totalCount === undefined ? {} : { totalCount }),
  };
}
