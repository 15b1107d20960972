#!/usr/bin/env node
// The command line `vcg`: one command a file, and one place that turns a failure into words and an exit code.
import { Command } from 'commander';
import { askCommand } from './ask.js';
import { dbCommand } from './db.js';
import { demoRegionCommand } from './demo-region.js';
import { deriveCommand } from './derive.js';
import { doctorCommand } from './doctor.js';
import { makeAllObjectsYoung } from './engine.js';
import { exportCommand } from './export.js';
import { failureOf } from './failure.js';
import { importCommand } from './import.js';
import { loadTradeCommand } from './load-trade.js';
import { startCommand } from './start.js';

makeAllObjectsYoung();

const program = new Command('vcg')
  .description('A knowledge graph of regional value chains: Neo4j behind a typed GraphQL API.')
  .showHelpAfterError('Say "vcg --help" for the commands there are.')
  .addCommand(askCommand())
  .addCommand(dbCommand())
  .addCommand(demoRegionCommand())
  .addCommand(deriveCommand())
  .addCommand(doctorCommand())
  .addCommand(exportCommand())
  .addCommand(importCommand())
  .addCommand(loadTradeCommand())
  .addCommand(startCommand());

try {
  await program.parseAsync();
} catch (error) {
  const { text, exitCode } = failureOf(error);
  process.stderr.write(`${text}\n`);
  // The exit also ends what a failed start may have left open.
  process.exit(exitCode);
}
