// The types of what questions answer with, and their arguments with defaults.
import { GraphQLInt, GraphQLString } from 'graphql';
import { Arg } from 'type-graphql';
import { propertiesOf, type DeclaredClass, type PropertyDeclaration } from '../../ontology/property.js';
import type { Question } from '../../ontology/question.js';
import { nodeTypeName, structureOf, type ValueType } from '../../ontology/value-type.js';
import { Trust } from '../../questions/trust.js';
import { declareTaken } from './arguments.js';
import { addField, ObjectTypes, type Output } from './object-types.js';
import type { TypeReference, ValueTypes } from './values.js';

const warnings = 'What to keep in mind when reading the answer: values that are missing, cut or contradictory';

export class Answers {
  readonly #objects = new ObjectTypes();

  constructor(
    private readonly values: ValueTypes,
    private readonly pageInfo: Output,
    private readonly nodeClass: (name: string | undefined) => Output,
  ) {}

  /** What a question answers with: a page of rows, or its one result. */
  of({ name, many, row, columns, beside }: Question): Output {
    if (!many) {
      return this.#objects.of(row.name, `The answer of \`${name}\`.`, (made) => {
        this.#fields(made, columns);
        addField(made, 'warnings', () => [GraphQLString], warnings);
        this.#fields(made, propertiesOf(Trust));
      });
    }
    const entry = this.#row(row, `A row of the answer of \`${name}\`.`);
    return this.#objects.of(`${row.name}Page`, `A page of rows of ${row.name}.`, (made) => {
      addField(made, 'rows', () => [entry], 'The page, in the order of the question');
      this.#fields(made, beside);
      addField(made, 'pageInfo', () => this.pageInfo, 'Where the page lies in the list');
      addField(made, 'warnings', () => [GraphQLString], warnings);
      this.#fields(made, propertiesOf(Trust));
    });
  }

  /** The arguments of a question, those of paging last. */
  declareArguments(to: Output, { name, takes, many }: Question): void {
    declareTaken(to, name, takes, 0, this.values);
    if (!many) return;
    const paging = [
      ['first', GraphQLInt, 'How many rows, 0 to 100; 10 where it is not given'],
      ['after', GraphQLString, 'Only what follows this cursor: `pageInfo.endCursor` of the page before'],
    ] as const;
    paging.forEach(([argument, type, description], index) => {
      Arg(argument, () => type, { description, nullable: true })(to.prototype as object, name, takes.length + index);
    });
  }

  #row(of: DeclaredClass, description: string): Output {
    return this.#objects.of(of.name, description, (made) => this.#fields(made, propertiesOf(of)));
  }

  #fields(made: Output, fields: readonly PropertyDeclaration[]): void {
    for (const { name, type, description, optional } of fields) {
      const reference = this.#type(type);
      addField(made, name, () => (type.list ? [reference] : reference), description, optional === true);
    }
  }

  #type(type: ValueType): TypeReference {
    if (type.node) return this.nodeClass(nodeTypeName(type.node));
    const structure = structureOf(type);
    if (!structure) return this.values.output(type);
    return this.values.structure(structure, (part) => this.#type(part));
  }
}
