// The one reader of the environment: every setting with its default, what is allowed, and what it is for.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { limitDeclarations, type LimitName, type Limits } from './api/limits/limits.js';
import { shippedSets, type ShippedSetName } from './exchange/shipped-sets.js';

/** Where the project lies: the folder above this file, in `src` as in `dist`. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** One setting: the variable that sets it, what may stand there, and what it is for. */
export interface Setting<T = unknown> {
  readonly variable: string;
  readonly type: z.ZodType<T, string>;
  /** The text used where the variable is not set; absent where the setting may be unset. */
  readonly standard?: string;
  /** What is allowed, as the end of a sentence. */
  readonly allowed: string;
  readonly description: string;
  /** Its value is shown nowhere. */
  readonly secret?: true;
}

const whole = (min: number, max: number): z.ZodType<number, string> =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(min).max(max));

const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');
const words = z.string().min(1);
const setNames = shippedSets.map(({ name }) => name);
const someSets = z
  .string()
  .transform((value) => value.split(',').map((name) => name.trim()))
  .pipe(z.array(z.enum(setNames)));
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const bolt = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/]+/;

export const settings = {
  port: {
    variable: 'PORT',
    type: whole(0, 65_535),
    standard: '4000',
    allowed: 'a whole number from 0 (any free port) to 65535',
    description: 'Port on which the API listens',
  },
  host: {
    variable: 'HOST',
    type: words,
    standard: '127.0.0.1',
    allowed: 'a host name or address of this machine',
    description: 'Address on which the API listens; the default is reached from this machine only',
  },
  neo4jUri: {
    variable: 'NEO4J_URI',
    type: z.string().regex(bolt),
    allowed: 'an address such as bolt://localhost:7687 or neo4j+s://example.org',
    description: 'Neo4j server or cluster to use; where it is not set, a local one is started',
  },
  neo4jUsername: {
    variable: 'NEO4J_USERNAME',
    type: words,
    standard: 'neo4j',
    allowed: 'a user of that server',
    description: 'User for NEO4J_URI',
  },
  neo4jPassword: {
    variable: 'NEO4J_PASSWORD',
    type: words,
    allowed: 'the password of that user',
    description: 'Password for NEO4J_URI',
    secret: true,
  },
  neo4jDatabase: {
    variable: 'NEO4J_DATABASE',
    type: words,
    allowed: 'the name of a database on that server',
    description: "Database to use on NEO4J_URI; the server's default where it is not set",
  },
  home: {
    variable: 'VCG_HOME',
    type: words,
    standard: '.vcg',
    allowed: 'a directory that may be written',
    description: 'Directory of the local database; a relative one begins at the project',
  },
  dataSets: {
    variable: 'VCG_DATA_SETS',
    type: someSets,
    standard: setNames.join(','),
    allowed: `one or more of ${setNames.join(', ')}, with commas between them`,
    description: 'Sets of data that a start loads; one that is loaded already and not named here stays as it is',
  },
  publicSchema: {
    variable: 'VCG_PUBLIC_SCHEMA',
    type: yesOrNo,
    standard: 'true',
    allowed: 'true or false',
    description: 'Whether anyone may read the schema; false closes introspection, IDE and suggestions',
  },
  answerCacheMb: {
    variable: 'VCG_ANSWER_CACHE_MB',
    type: whole(0, 65_536),
    standard: '16',
    allowed: 'a whole number from 0 (off) to 65536',
    description: 'Megabytes for answers that are kept until the database changes, which is asked before each is given',
  },
  logLevel: {
    variable: 'VCG_LOG_LEVEL',
    type: z.enum(logLevels),
    standard: 'info',
    allowed: `one of ${logLevels.join(', ')}`,
    description: 'Least important lines that are logged',
  },
} as const satisfies Record<string, Setting>;

/** The limits as settings; they are declared where they are kept to. */
export const limitSettings: readonly (Setting<number> & { readonly limit: LimitName })[] = Object.entries(
  limitDeclarations,
).map(([limit, { env, standard, description }]) => ({
  limit: limit as LimitName,
  variable: env,
  type: whole(1, 2_147_483_647),
  standard: String(standard),
  allowed: 'a whole number from 1',
  description: description.replace(/\.$/, ''),
}));

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The server to use; a local one is started where this is absent. */
  readonly neo4j?: { uri: string; username: string; password: string; database?: string };
  /** Absolute path of the local database's directory. */
  readonly home: string;
  readonly dataSets: readonly ShippedSetName[];
  readonly publicSchema: boolean;
  /** Megabytes for kept answers; 0 keeps none. */
  readonly answerCacheMb: number;
  readonly logLevel: (typeof logLevels)[number];
  readonly limits: Limits;
}

/** A setting that cannot be used: one line that names the variable, its value and what is allowed. */
export class ConfigError extends Error {
  readonly exitCode = 2;

  constructor({ variable, allowed, secret }: Setting, value: string | undefined, reason?: string) {
    const given = value === undefined ? 'is not set' : `is ${secret ? 'not usable' : JSON.stringify(value)}`;
    super(`${variable} ${given}${reason ? `, but ${reason}` : ''}; it must be ${allowed}.`);
    this.name = 'ConfigError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as not set, because that is how compose files and shells leave one out. */
const given = (environment: Environment, { variable, standard }: Setting): string | undefined =>
  environment[variable]?.trim() || standard;

function read<T>(environment: Environment, setting: Setting<T>): T | undefined {
  const value = given(environment, setting);
  if (value === undefined) return undefined;
  const result = setting.type.safeParse(value);
  if (!result.success) throw new ConfigError(setting, value);
  return result.data;
}

function readRequired<T>(environment: Environment, setting: Setting<T>, reason?: string): T {
  const value = read(environment, setting);
  if (value === undefined) throw new ConfigError(setting, undefined, reason);
  return value;
}

/** The settings of an environment, each checked; throws a `ConfigError` for the first that cannot be used. */
export function readConfig(environment: Environment, root = projectRoot): Config {
  const uri = read(environment, settings.neo4jUri);
  const database = read(environment, settings.neo4jDatabase);
  return {
    port: readRequired(environment, settings.port),
    host: readRequired(environment, settings.host),
    ...(uri === undefined
      ? {}
      : {
          neo4j: {
            uri,
            username: readRequired(environment, settings.neo4jUsername),
            password: readRequired(environment, settings.neo4jPassword, 'NEO4J_URI is set'),
            ...(database === undefined ? {} : { database }),
          },
        }),
    home: resolve(root, readRequired(environment, settings.home)),
    dataSets: readRequired(environment, settings.dataSets),
    publicSchema: readRequired(environment, settings.publicSchema),
    answerCacheMb: readRequired(environment, settings.answerCacheMb),
    logLevel: readRequired(environment, settings.logLevel),
    limits: Object.fromEntries(
      limitSettings.map((setting) => [setting.limit, readRequired(environment, setting)]),
    ) as Record<LimitName, number>,
  };
}
