// The word for a question: what it takes, what it answers with, what the number means and where the formula is from.
import { propertiesOf, type DeclaredClass, type PropertyDeclaration } from './property.js';
import { ViewArguments } from './view.js';

/** Arguments and fields of answers by name; a node stands as its id. */
export type Values = Readonly<Record<string, unknown>>;

/** Runs the question's own statement with these parameters and gives its rows by column. */
type RunStatement = <Row = Values>(parameters?: Values) => Promise<Row[]>;

/** A network that was read to be projected; statements know its nodes by their places. */
interface Projection {
  /** The ids of the scope that there are. */
  readonly subjects: readonly string[];
  readonly nodes: readonly string[];
  readonly edges: number;
  /** Runs the question's own statement, which names the projection by the parameter `graph`. */
  readonly run: RunStatement;
}

/** Files in cypher/projections by name, and whether the direction of their edges counts. */
type Projections = Readonly<Record<string, { readonly directed: boolean }>>;

/** What an answer in TypeScript has at hand. */
export interface Asked {
  readonly run: RunStatement;
  /** Runs one of the question's look-ups; a row is the map in its one column. */
  lookUp<Row>(name: string, parameters: Values): Promise<Row[]>;
  /** Makes one of the question's projections, lets `work` ask it and drops it, whatever becomes of the work. */
  projected<T>(name: string, work: (projection: Projection) => Promise<T>): Promise<T>;
  /** The day that it is asked for. */
  readonly day: string;
  /** The version of the GraphQL schema that is asked. */
  readonly schemaVersion: string;
}

/** All rows in their order, or those of the page where the statement pages them; a question of one object gives one or none. */
interface RowsWithWarnings {
  readonly rows: readonly Values[];
  readonly warnings?: readonly string[];
  /** What is told of all rows together. */
  readonly beside?: Values;
  /** What the numbers were computed from. */
  readonly basis?: Basis;
  /** Names of nodes by id, where the statement has them at hand: who asks for no more of these nodes is spared their look-up. */
  readonly names?: ReadonlyMap<string, string>;
  /** Ids among the arguments that the statement has met: where there is nothing to tell, nobody has to ask whether they are there. */
  readonly met?: readonly string[] | undefined;
}

/** How much of the graph a number was computed from. */
export interface Basis {
  readonly nodes: number;
  readonly edges: number;
  /** What was left out and why, a sentence each. */
  readonly excluded?: readonly string[];
}

/** An independent computation of the same answer, and how far the two were apart. */
interface Verification {
  /** What it was compared with, such as `networkx 3.6.1`. */
  readonly reference: string;
  /** The largest difference seen in any number of the answer; 0 where all are equal. */
  readonly largestDifference: number;
}

interface Meaning {
  /** The root field in camelCase. */
  readonly name: string;
  /** What it answers, in sentences. */
  readonly description: string;
  /** The formula, where there is a number to explain. */
  readonly formula?: string;
  /** Units of the numbers in the answer. */
  readonly units?: string;
  /** The paper or specification that the formula is from. */
  readonly citation?: string;
  /** `family/name` of the statement below cypher/questions. */
  readonly cypher: string;
  /** What its answers were checked against; a test holds them to it. */
  readonly verified?: Verification;
  /** The field as one would ask it, with a selection. */
  readonly example: string;
}

interface Form {
  /** Its @Property fields are the arguments, the values of a new instance their defaults. */
  readonly takes?: new () => object;
  /** Arguments that it has in common with some other questions; they follow its own, and those that all have follow them. */
  readonly shares?: readonly (new () => object)[];
  /** Parameters of the statement that are no arguments: what it has to know of the declarations. */
  readonly constants?: Values;
  /** The answer is a list of these, a page at a time. */
  readonly row?: DeclaredClass;
  /** The answer is one of these, or null where there is nothing to tell. */
  readonly result?: DeclaredClass;
  /** What is told of all rows together, on every page: fields beside `rows`, none of them nodes. */
  readonly beside?: DeclaredClass;
  /** What Cypher cannot do, over the rows of the statement. */
  answer?(asked: Asked, given: Values): Promise<RowsWithWarnings>;
  /**
   * What `answer` may have projected. The statement then names the projection by the parameter `graph`,
   * and where there are rows it pages them.
   */
  readonly projections?: Projections;
  /** Files in cypher/lookups that `answer` may run, for what only some answers need; they are planned ahead as its statement is. */
  readonly lookUps?: readonly string[];
  /** The columns that the statement returns to `answer`; without one they are the fields of the answer. */
  readonly reads?: readonly string[];
}

export interface TakenArgument extends PropertyDeclaration {
  readonly default?: unknown;
}

export interface Question extends Meaning, Pick<Form, 'answer' | 'constants' | 'projections' | 'lookUps' | 'reads'> {
  /** The folder it lies in. */
  readonly family: string;
  readonly takes: readonly TakenArgument[];
  /** A list that is paged, or one object. */
  readonly many: boolean;
  /** The page is cut by the statement, with `skip` and `limit`, and not from all rows of `answer`. */
  readonly pagesItself: boolean;
  readonly row: DeclaredClass;
  readonly columns: readonly PropertyDeclaration[];
  readonly beside: readonly PropertyDeclaration[];
}

/** The arguments that a class declares, the values of a new instance their defaults. */
export function argumentsOf(of: new () => object): TakenArgument[] {
  const defaults: Values = { ...new of() };
  return propertiesOf(of).map((property) => {
    const standard = defaults[property.name];
    return standard === undefined ? property : { ...property, default: standard };
  });
}

/** Declares a question; exactly one of `row` and `result` says what it answers with. */
export function question({ takes, shares = [], row, result, beside, ...declared }: Meaning & Form): Question {
  const of = row ?? result;
  if (!of || (row && result)) throw new Error(`"${declared.name}" answers with either rows or one result.`);
  return {
    ...declared,
    family: declared.cypher.slice(0, declared.cypher.lastIndexOf('/')),
    takes: [...(takes ? [takes] : []), ...shares, ViewArguments].flatMap(argumentsOf),
    many: row !== undefined,
    pagesItself: row !== undefined && (declared.answer === undefined || declared.projections !== undefined),
    row: of,
    columns: propertiesOf(of),
    beside: beside ? propertiesOf(beside) : [],
  };
}
