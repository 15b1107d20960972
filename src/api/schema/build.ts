// Assembles the GraphQL schema from the model with type-graphql: everything in it follows from the declarations.
import 'reflect-metadata';
import { GraphQLID, GraphQLString, type GraphQLSchema } from 'graphql';
import { Arg, buildSchemaSync, Int, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import type { Kind, Model, NodeType, Relation } from '../../ontology/model.js';
import { isField } from '../../ontology/property.js';
import { argumentsOf } from '../../ontology/question.js';
import { ViewArguments } from '../../ontology/view.js';
import { declareTaken } from './arguments.js';
import { addProperties, Connections } from './connections.js';
import { addField } from './object-types.js';
import { Filters } from './filters.js';
import { Geography } from './geography.js';
import { Answers } from './answers.js';
import type { RootField } from './roots.js';
import { namedClass, ValueTypes } from './values.js';

type Output = new () => object;
type Argument = readonly [name: string, type: unknown, description: string];
type Roots = ReadonlyMap<string, RootField>;

/** Declares the arguments of a field; their order is their position. */
function declareArguments(of: Output, field: string, args: readonly Argument[], nullable = true): void {
  args.forEach(([name, type, description], position) => {
    Arg(name, () => type as Output, { nullable, description })(of.prototype as object, field, position);
  });
}

/** The schema that follows from a model; resolvers are attached by `attachResolvers`. */
export function buildSchema(model: Model, roots: Roots): GraphQLSchema {
  const values = new ValueTypes();
  const viewed = argumentsOf(ViewArguments);
  const geography = new Geography(model, values);
  const filters = new Filters(model, values, geography);
  const classes = new Map<NodeType, Output>();
  const classOf = (type: NodeType): Output => {
    const made = classes.get(type) ?? namedClass(type.name);
    classes.set(type, made);
    return made;
  };

  const provenance = namedClass('Provenance');
  ObjectType('Provenance', {
    description: 'A statement behind a record or one of its values: who says so, where, when and how firmly.',
    simpleResolvers: true,
  })(provenance);
  const connections = new Connections(values, classOf, provenance, model.linkProperties);
  const statement = model.node.properties.filter((property) => property.provenance && property.name !== 'sourceId');
  addField(
    provenance,
    'predicate',
    () => GraphQLString,
    'The value or relationship that it speaks of, such as `employees` or `LOCATED_IN`; null where it speaks of the record and of all that no other statement speaks of',
    true,
  );
  addField(
    provenance,
    'value',
    () => GraphQLString,
    'What it says there, as text, or the id of the node that the relationship leads to; null where `predicate` is',
    true,
  );
  addField(provenance, 'source', () => classOf(model.kind('Source')), 'The source that states it', true);
  addProperties(provenance, statement, values);

  const listArguments = (target: NodeType, relation?: Relation): Argument[] => [
    ['where', filters.where(target, relation), 'Which of them'],
    ...geography.near(relation?.targetKinds ?? target.kinds),
    [
      'orderBy',
      [filters.order(target, relation)],
      'What to sort by, first key first; ids break ties. Sorted by id without it',
    ],
    ['first', Int, 'How many from the start of the list, 0 to 100; 10 where neither `first` nor `last` is given'],
    ['after', GraphQLString, 'Only what follows this cursor'],
    ['last', Int, 'How many from the end of the list, 0 to 100'],
    ['before', GraphQLString, 'Only what precedes this cursor'],
  ];
  const addRelation = (to: Output, relation: Relation): void => {
    const { field, description } = relation;
    const connection = connections.of(relation.target, relation);
    addField(to, field, () => connection, description);
    declareArguments(to, field, listArguments(relation.target, relation));
  };
  const declareNode = (type: NodeType): Output => {
    const made = classOf(type);
    addProperties(made, type.properties.filter(isField), values);
    addField(
      made,
      'provenance',
      () => [provenance],
      'The statements that count for the record, its own first, then those about single values by their names, strongest first; at most 11, `provenanceTrace` has all. Empty where none is on record',
    );
    geography.addPosition(made, type);
    for (const relation of type.relations) addRelation(made, relation);
    return made;
  };

  InterfaceType('Node', { description: model.node.description })(declareNode(model.node));
  for (const one of model.interfaces) {
    const made = declareNode(one);
    InterfaceType(one.name, { description: one.description, implements: classOf(model.node) })(made);
  }
  for (const kind of model.kinds) {
    const made = declareNode(kind);
    const shared = [model.node, ...kind.interfaces].map(classOf);
    ObjectType(kind.name, { description: kind.description, implements: shared, simpleResolvers: true })(made);
  }

  const answers = new Answers(values, connections.pageInfo, (name) => {
    const type = name === undefined ? model.node : model.nodeType(name);
    if (!type) throw new Error(`A question answers with "${name}", which is no kind and no interface.`);
    return classOf(type);
  });
  const query = namedClass('Roots');
  Resolver()(query);
  for (const root of roots.values()) declareRoot(query, root);
  const schema = buildSchemaSync({
    resolvers: [query],
    orphanedTypes: model.kinds.map((kind: Kind) => classOf(kind)),
    validate: false,
    skipCheck: true,
  });
  schema.description =
    'Regional value chains as a graph: who makes, trades, pays for and belongs to what, where, and who says so. ' +
    'Every kind has a look-up and a list, every relationship is a list from both of its ends, and every record names its source.';
  return schema;

  function declareRoot(to: Output, root: RootField): void {
    Object.defineProperty(to.prototype, root.name, { value: () => undefined, configurable: true });
    const declare = (type: () => unknown, nullable: boolean | 'items'): void => {
      const field = { nullable, description: root.description };
      Query(type as () => Output, field)(to.prototype as object, root.name, { value: undefined });
    };
    const take = (args: readonly Argument[], optional = true): void => {
      declareArguments(to, root.name, args, optional);
      declareTaken(to, root.name, viewed, args.length, values);
    };
    switch (root.form) {
      case 'list': {
        const connection = connections.of(root.type);
        declare(() => connection, false);
        return take(listArguments(root.type));
      }
      case 'lookUp':
        declare(() => classOf(root.kind), true);
        return take(root.arguments.map(({ name, type, description }) => [name, values.output(type), description]));
      case 'node':
        declare(() => classOf(model.node), true);
        // Relay refetches by this field and takes it with this one argument only.
        return declareArguments(to, root.name, [['id', GraphQLID, 'Id such as `ctry:kh`']], false);
      case 'nodes':
        declare(() => [classOf(model.node)], 'items');
        return take([['ids', [GraphQLID], 'At most 100 ids']], false);
      case 'question': {
        const { question } = root;
        const answer = answers.of(question);
        declare(() => answer, !question.many);
        return answers.declareArguments(to, question);
      }
    }
  }
}
