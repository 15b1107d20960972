// The last answer as a table: which list of it, how many rows, and its download as CSV.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Answered } from '../fetcher.js';
import type { Table } from '../table/table.js';
import { tablesOf } from '../table/tables.js';
import { download } from './download.js';
import { TableView } from './table-view.js';

const counted = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

function summary({ rows, columns, totalCount }: Table): string {
  const total = totalCount === undefined || totalCount === rows.length ? '' : ` of ${totalCount.toLocaleString('en')}`;
  return `${counted(rows.length, 'row')}${total}, ${counted(columns.length, 'column')}`;
}

interface ToolsProps {
  readonly tables: readonly Table[];
  readonly table: Table;
  readonly onChoose: (name: string) => void;
  readonly fileName: string;
}

const Tools = ({ tables, table, onChoose, fileName }: ToolsProps): ReactNode => (
  <div className="tools">
    {tables.length > 1 && (
      <label>
        List{' '}
        <select
          value={table.name}
          onChange={({ target }) => {
            onChoose(target.value);
          }}
        >
          {tables.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    )}
    <button
      type="button"
      onClick={() => {
        void download(table, fileName);
      }}
    >
      Download CSV
    </button>
  </div>
);

interface AnswerViewProps {
  readonly answered: Answered;
  /** Tells those who do not see the page what came. */
  readonly onSay: (what: string) => void;
}

export function AnswerView({ answered, onSay }: AnswerViewProps): ReactNode {
  const { answer, operationName, milliseconds } = answered;
  const tables = useMemo(() => tablesOf(answer.data), [answer]);
  const [chosen, setChosen] = useState('');
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];
  const errors = answer.errors ?? [];
  const rows = table ? `${summary(table)} in ${Math.round(milliseconds)} ms` : 'No rows';
  const said = errors.length > 0 ? `${counted(errors.length, 'error')}. ${rows}` : rows;
  useEffect(() => {
    onSay(said);
  }, [answered, onSay, said]);
  return (
    <>
      <div className="summary">
        <p>{said}</p>
        {table && <Tools tables={tables} table={table} onChoose={setChosen} fileName={operationName ?? table.name} />}
      </div>
      {errors.length > 0 && (
        <ul className="errors">
          {errors.map(({ message }, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      )}
      {table && table.rows.length > 0 && <TableView table={table} />}
    </>
  );
}
