// Hands a table to the browser as a CSV file; nothing leaves the machine for it.
import type { Table } from '../table/table.js';

export async function download(table: Table, name: string): Promise<void> {
  // The writer of CSV is fetched when somebody first wants a file.
  const { csv } = await import('../table/csv.js');
  const address = URL.createObjectURL(new Blob([csv(table)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
