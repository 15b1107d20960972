// One table of the answer.
import type { ReactNode } from 'react';
import type { Cell, Table } from '../table/table.js';

const isAddress = (cell: Cell): cell is string => typeof cell === 'string' && /^https?:\/\/[^\s;]+$/.test(cell);

function content(cell: Cell): ReactNode {
  if (isAddress(cell)) {
    return (
      <a href={cell} target="_blank" rel="noreferrer">
        {cell}
      </a>
    );
  }
  return cell === null ? '' : String(cell);
}

export const TableView = ({ table: { name, columns, rows } }: { readonly table: Table }): ReactNode => (
  // Scrolls by itself, so it has to take the focus for the arrow keys to move it.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="table" role="region" aria-label={`Table of ${name}`} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={columns[place]} dir="auto" className={typeof cell === 'number' ? 'number' : undefined}>
                {content(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
