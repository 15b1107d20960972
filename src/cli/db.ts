// `vcg db`: starts, stops, empties the local database or tells its state; it outlives this command.
import { Command } from 'commander';
import { readConfig } from '../config.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const { home } = readConfig(process.env);
  const { startLocalDatabase } = await import('../neo4j/local-database.js');
  const { uri, username, adopted } = await startLocalDatabase({
    dataDirectory: home,
    standsAlone: true,
    progress: say,
  });
  say(`${adopted ? 'Running already' : 'Running'} at ${uri} (user ${username}, password in ${home}/password).`);
}

async function stop(): Promise<void> {
  const { home } = readConfig(process.env);
  const { stopLocalDatabase } = await import('../neo4j/control.js');
  say((await stopLocalDatabase(home)) ? 'Stopped.' : 'It was not running.');
}

async function reset(_options: unknown, command: Command): Promise<void> {
  const { home } = readConfig(process.env);
  if (command.opts()['yes'] !== true) {
    command.error(`This removes everything stored in ${home}. Say "vcg db reset --yes" if you mean it.`, {
      exitCode: 2,
    });
  }
  const { resetLocalDatabase } = await import('../neo4j/control.js');
  resetLocalDatabase(home);
  say(`Emptied ${home}.`);
}

async function status(): Promise<void> {
  const { home } = readConfig(process.env);
  const { localDatabaseStatus } = await import('../neo4j/control.js');
  const { state, answers, uri, pid } = await localDatabaseStatus(home);
  const details = [...(uri ? [`at ${uri}`] : []), ...(pid ? [`process ${pid}`] : []), ...(answers ? ['answers'] : [])];
  say(`${home}: ${[state, ...details].join(', ')}`);
  if (!answers) process.exitCode = 1;
}

export function dbCommand(): Command {
  const command = new Command('db').description('look after the local database in VCG_HOME');
  command.command('start').description('start it and leave it running').action(start);
  command.command('stop').description('stop it; its data stay').action(stop);
  command
    .command('reset')
    .description('remove everything stored in it; it must be stopped')
    .option('--yes', 'yes, remove the data')
    .action(reset);
  command.command('status').description('tell whether it runs; exits with 1 where it does not answer').action(status);
  return command;
}
