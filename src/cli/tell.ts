// What is said besides the answer goes to standard error, so that standard output holds the answer alone.

export const tell = (line: string): void => void process.stderr.write(`${line}\n`);
