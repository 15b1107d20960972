// `vcg ask`: asks a question of the catalogue; commands and options follow from the declarations.
import { Command } from 'commander';
import { kebabCase } from '../name-forms.js';
import type { Question } from '../ontology/question.js';

const examples = `
The answer goes to standard output or the file of --output; warnings and what stands behind it to standard error,
in JSON they are a part of the answer too. Each question has its own --help.

Exit code: 1 where the question cannot be answered or takes too long; 2 where question, options, settings or the
database cannot be used.

Examples:
  vcg ask shared-products --min-countries 2 --via CONSORTIUM --as-of 2024
  vcg ask search --text rattan --kinds Product,Cluster --format json
  vcg ask declared-versus-known --node grp:sec --explain --cite -o gaps.csv`;

/** Commander prints nothing of what is wrong: the one place that does is in main. */
function quiet(command: Command, misused: (message: string) => Error): Command {
  return command.configureOutput({ outputError: () => undefined }).exitOverride(({ exitCode, message }) => {
    if (exitCode !== 0) throw misused(message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
  });
}

async function listOf(questions: readonly Question[]): Promise<Command> {
  const { briefCommand } = await import('./ask/question-command.js');
  const list = new Command('vcg ask').description('ask one of these questions').usage('QUESTION [options]');
  const families = questions.toSorted((one, other) => one.family.localeCompare(other.family, 'en'));
  for (const question of families) list.addCommand(briefCommand(question));
  return list.helpCommand(false).helpOption('-h, --help', 'this list').addHelpText('after', examples);
}

async function run(words: readonly string[]): Promise<void> {
  const [{ questions }, { Misused }] = await Promise.all([import('../questions/index.js'), import('./ask/misused.js')]);
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h') {
    (await listOf(questions)).outputHelp();
    return;
  }
  const wanted = kebabCase(name);
  const question = questions.find((one) => kebabCase(one.name) === wanted);
  if (!question) {
    const { suggestion } = await import('../suggestion.js');
    const near = suggestion(
      wanted,
      questions.map((one) => kebabCase(one.name)),
    );
    throw new Misused(`There is no question "${name}".${near} "vcg ask --help" lists them.`);
  }
  const [{ questionCommand }, { askQuestion }] = await Promise.all([
    import('./ask/question-command.js'),
    import('./ask/ask-question.js'),
  ]);
  const command = quiet(questionCommand(question), (message) => new Misused(message)).name(`vcg ask ${wanted}`);
  command.action(() => askQuestion(question, command.opts()));
  await command.parseAsync(rest, { from: 'user' });
}

export const askCommand = (): Command =>
  new Command('ask')
    .description('ask a question of the catalogue (docs/questions.md); "vcg ask --help" lists them by family')
    .usage('QUESTION [options]')
    .argument('[words...]', 'the question in kebab-case or camelCase, then its options')
    .allowUnknownOption()
    .helpOption(false)
    .action(run);
