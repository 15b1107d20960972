// Shows what is being done: a bar that moves on a terminal, a line for each step elsewhere.
import type { Progress } from '../exchange/progress.js';

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;
/** A terminal need not be told more often. */
const redrawMs = 100;

function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const full = Math.round(share * barWidth);
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** `end` leaves the last step standing, so that other lines can follow. */
export function showProgress(output: Output): { progress: Progress; end: () => void } {
  let step: string | undefined;
  let open = false;
  let drawn = 0;
  const end = (): void => {
    if (open) output.write('\n');
    open = false;
  };
  const progress: Progress = (line, share) => {
    const isNew = line !== step;
    step = line;
    if (!output.isTTY) {
      if (isNew) output.write(`${line}\n`);
      return;
    }
    const whole = share !== undefined && share.done >= share.total;
    if (!isNew && !whole && Date.now() - drawn < redrawMs) return;
    if (isNew) end();
    drawn = Date.now();
    const text = share ? `${line} ${bar(share.done, share.total)}` : line;
    output.write(`\r\u001B[K${text.slice(0, (output.columns ?? 80) - 1)}`);
    open = true;
  };
  return { progress, end };
}
