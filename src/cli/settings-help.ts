// The settings as a table under `--help`, from their declarations.
import { limitSettings, settings, type Setting } from '../config.js';

const row = ({ variable, standard, description, allowed }: Setting): string =>
  `  ${variable.padEnd(26)}${description} (${standard === undefined ? 'not set' : standard}; ${allowed})`;

/** Every variable of the environment that is read, with its meaning, its default and what is allowed. */
export const settingsHelp = ['', 'Environment:', ...[...Object.values(settings), ...limitSettings].map(row)].join('\n');
