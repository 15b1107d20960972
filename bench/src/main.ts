// Runs the measurement that the command line names.
import { measureCold } from './cold-measurement.js';
import { measureGrowth } from './growth-measurement.js';
import { measureLoad } from './load-measurement.js';
import { readOptions, usage, UsageError, type Measurement, type Options } from './options.js';
import { measureQuestions } from './questions-measurement.js';
import { measureReferenceLoad } from './reference-load-measurement.js';
import { measureStartup } from './startup-measurement.js';
import { measureValidity } from './validity-measurement.js';

const measurements: Readonly<Record<Measurement, (options: Options) => Promise<void>>> = {
  load: measureLoad,
  cold: measureCold,
  startup: measureStartup,
  growth: measureGrowth,
  validity: measureValidity,
  'reference-load': measureReferenceLoad,
  questions: measureQuestions,
};

try {
  const options = readOptions(process.argv.slice(2));
  for (const name of options.measurements) await measurements[name](options);
} catch (error) {
  const said = error instanceof UsageError ? `${error.message}\n\n${usage}` : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${said}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
}
