// Draws query shapes that every server can answer and none has seen.
import type { Kind, Model, Relation } from '../../../src/ontology/model.js';
import type { PropertyDeclaration } from '../../../src/ontology/property.js';
import { choicesOf } from '../../../src/ontology/value-type.js';
import { Draws } from '../dataset/draws.js';
import { days } from '../operations/days.js';
import { isMeasured, isPlain, libraryField } from '../peers/type-definitions.js';
import type { RelationShape, Shape } from './shape.js';

const deepest = 3;
/** Kinds that are rich enough to begin from. */
const beginnings = ['Cluster', 'Consortium', 'Enterprise', 'Event', 'Organisation', 'Product', 'Project', 'Province'];

const constant = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

function someOf<T>(draws: Draws, all: readonly T[], least: number, most: number): T[] {
  return draws.shuffled(all).slice(0, Math.min(all.length, draws.between(least, most)));
}

const plainNames = (properties: readonly PropertyDeclaration[]): string[] =>
  properties.filter(isPlain).map(({ name }) => name);

function filterOf(draws: Draws, kind: Kind): Shape['filter'] {
  const choices = kind.properties.filter((property) => isPlain(property) && choicesOf(property.type) && property.name !== 'recordState');
  if (choices.length === 0 || !draws.chance(0.5)) return undefined;
  const { name, type } = draws.pick(choices);
  return { property: name, value: draws.pick(Object.keys(choicesOf(type)?.values ?? {})) };
}

function relationShape(draws: Draws, relation: Relation, depth: number): RelationShape {
  const target = draws.pick(relation.targetKinds.filter(isMeasured));
  const { relationship } = relation;
  return {
    field: relation.field,
    libraryField: libraryField(relation, target),
    type: relationship.type,
    direction: relation.direction,
    ...(relation.targetKinds.length > 1 ? { narrowedTo: constant(target.name) } : {}),
    ownProperties: relationship.ownProperties.length > 0,
    acrossTime: relationship.declaration.acrossTime === true,
    edgeFields: someOf(draws, plainNames(relationship.properties), 0, 3),
    totalCount: draws.chance(0.3),
    below: shapeOf(draws, target, depth),
  };
}

function shapeOf(draws: Draws, kind: Kind, depth: number): Shape {
  const relations = kind.relations.filter(({ targetKinds }) => targetKinds.some(isMeasured));
  const most = depth === 1 ? 3 : depth < deepest ? 2 : 0;
  const filter = depth === 1 ? filterOf(draws, kind) : undefined;
  return {
    kind: kind.name,
    plural: kind.plural,
    dated: kind.dated,
    ...(depth === 1 ? { day: draws.pick(days) } : {}),
    first: depth === 1 ? draws.between(3, 10) : draws.between(2, 5),
    byName: depth === 1 && draws.chance(0.5),
    ...(filter ? { filter } : {}),
    fields: ['id', ...someOf(draws, plainNames(kind.properties).filter((name) => name !== 'id'), 1, 6)],
    relations: someOf(draws, relations, depth === 1 ? 1 : 0, most).map((relation) => relationShape(draws, relation, depth + 1)),
  };
}

/** As many different shapes as asked for. */
export function randomShapes(model: Model, seed: number, count: number): Shape[] {
  const draws = new Draws(seed, 'shapes');
  const shapes = new Map<string, Shape>();
  while (shapes.size < count) {
    const shape = shapeOf(draws, model.kind(draws.pick(beginnings)), 1);
    shapes.set(JSON.stringify(shape), shape);
  }
  return [...shapes.values()];
}
