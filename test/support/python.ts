// Runs a few lines of Python over JSON: the question goes in as text, the answer comes out as text.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the script prints, which finds its input as `given`. */
export async function askPython<Answer>(python: string, script: string, given: unknown): Promise<Answer> {
  const whole = `import json, sys\ngiven = json.loads(sys.argv[1])\n${script}`;
  const { stdout } = await run(python, ['-c', whole, JSON.stringify(given)], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Answer;
}
