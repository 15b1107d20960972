// Writes the rows of one file of the bulk import, in large pieces.
import { isPoint } from 'neo4j-driver';
import { closeSync, openSync, writeSync } from 'node:fs';
import { pointSuffix } from '../../../src/ontology/values/point.js';
import type { ValueType } from '../../../src/ontology/value-type.js';
import type { PropertyDeclaration } from '../../../src/ontology/property.js';

/** Separates the entries of a list within a cell; no text of the data holds it. */
export const listSeparator = '\u001f';

const storedTypes: Readonly<Record<ValueType['columns'][number]['graphml'], string>> = {
  string: 'string',
  int: 'long',
  double: 'double',
  boolean: 'boolean',
};
const pieceLength = 1 << 20;
const special = /[",\r\n]/;

const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return quoted(value.join(listSeparator));
  if (isPoint(value)) return quoted(`{longitude: ${value.x}, latitude: ${value.y}}`);
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** A column of the file: the property as it is stored, and its type in the header. */
interface StoredColumn {
  readonly name: string;
  readonly header: string;
}

/** The columns in which properties are stored, then those that every load adds. */
export const storedColumns = (
  properties: readonly PropertyDeclaration[],
  added: readonly (readonly [name: string, type: string])[],
): StoredColumn[] => {
  const declared = properties.flatMap(({ name, type }) =>
    type.columns.map(({ suffix, graphml }) => ({
      name: name + suffix,
      header: `${name}${suffix}:${suffix === pointSuffix ? 'point{crs:WGS-84}' : storedTypes[graphml]}${type.list ? '[]' : ''}`,
    })),
  );
  const known = new Set(added.map(([name]) => name));
  return [
    ...declared.filter(({ name }) => !known.has(name)),
    ...added.map(([name, type]) => ({ name, header: `${name}:${type}` })),
  ];
};

export class Table {
  readonly #file: number;
  readonly #columns: readonly StoredColumn[];
  #piece: string;
  rows = 0;

  /** `keys` are the headers of what stands before the properties: ids, ends, labels. */
  constructor(path: string, keys: readonly string[], columns: readonly StoredColumn[]) {
    this.#file = openSync(path, 'w', 0o600);
    this.#columns = columns;
    this.#piece = `${[...keys, ...columns.map(({ header }) => header)].join(',')}\n`;
  }

  write(keys: readonly (string | number)[], properties: Readonly<Record<string, unknown>>): void {
    this.rows += 1;
    let line = keys.join(',');
    for (const { name } of this.#columns) line += `,${cell(properties[name])}`;
    this.#piece += `${line}\n`;
    if (this.#piece.length >= pieceLength) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#piece);
    this.#piece = '';
  }
}
