// `vcg demo-region`: prints the invented region as a bundle, one JSON object a line.
import { Command, InvalidArgumentError } from 'commander';
import { printOut } from './print-out.js';

/** Lines that go to the output together. */
const linesAtOnce = 500;

function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of at most 15 digits.');
}

function* pieces(lines: readonly string[]): Generator<string> {
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    yield `${lines.slice(start, start + linesAtOnce).join('\n')}\n`;
  }
}

async function print({ seed }: { seed?: number }): Promise<void> {
  const { demoRegionLines } = await import('../demo-region/lines.js');
  await printOut(pieces([...demoRegionLines(seed)]));
}

export const demoRegionCommand = (): Command =>
  new Command('demo-region')
    .description('print the invented demo region as a bundle, the same bytes for the same seed')
    .option('--seed <number>', 'another seed makes another region of the same shapes', wholeNumber)
    .action(print);
