// Looks up the nodes that a statement's parameters refer to: one small statement before the statement itself.
import { Invalid, NotFound } from '../errors.js';
import type { Kind, Model } from '../ontology/model.js';
import { areaOf, havePosition } from '../ontology/positions.js';
import { positionOf } from './compile/geography/position.js';
import { Reference, type Wanted } from './compile/geography/reference.js';
import { Reading } from './compile/given.js';
import { Scope } from './compile/scope.js';
import { found } from './compile/view.js';
import type { Database, Parameters, ReadOptions } from './database.js';

const namesOf = (kinds: readonly Kind[]): string => kinds.map(({ name }) => name).join(', ');

/** What is read of a node, checked against its kind. */
function wantedOf(model: Model, kind: Kind | undefined, { id, wanted }: Reference, scope: Scope): string {
  const able = model.kinds.filter((one) => (wanted === 'area' ? areaOf(one) !== undefined : havePosition([one])));
  if (!kind || !able.includes(kind)) {
    const what = kind ? `is a ${kind.name}, and none has ${wanted === 'area' ? 'an area' : 'a position'}` : 'is no id';
    throw new Invalid(`"${id}" ${what}. Give the id of one of these: ${namesOf(able)}.`);
  }
  const area = areaOf(kind);
  return wanted === 'area' && area ? `n.${area.name}` : `${positionOf('n', [kind], scope)}[0]`;
}

const lacking: Readonly<Record<Wanted, string>> = {
  position:
    'has no position on record: neither a point of its own nor a place or province that has one. Give "point" instead.',
  area: 'has no area on record; its "areaBasis" may say why. Give "polygon", "box" or "radius" instead.',
};

async function lookUp(
  model: Model,
  references: readonly Reference[],
  asOf: unknown,
  database: Database,
  options: ReadOptions,
) {
  const includeSynthetic = references.some((reference) => reference.includeSynthetic);
  const scope = new Scope(new Reading({}), { asOf, includeSynthetic }, model.judgedByDay);
  const parts = references.map((reference) => {
    const kind = model.kindOfId(reference.id);
    const value = wantedOf(model, kind, reference, scope);
    const seen = found('n', scope).map((condition) => ` WHERE ${condition}`);
    return `head(COLLECT { MATCH (n:${kind?.name} {id: ${scope.parameter(reference.id)}})${seen.join('')} RETURN [${value}] })`;
  });
  const [row] = await database.read(`RETURN ${parts.join(', ')}`, scope.parametersFor({}), options);
  return references.map((reference, index) => {
    const { id, wanted } = reference;
    const kind = model.kindOfId(id)?.name ?? 'Node';
    const read = row?.[index] as [unknown] | null | undefined;
    if (!read) throw new NotFound(kind, `No ${kind} has the id "${id}"; "resolve" finds ids by name.`);
    const [value] = read;
    if (value === null) throw new Invalid(`"${id}" ${lacking[wanted]}`);
    return wanted === 'area' ? (JSON.parse(value as string) as unknown) : value;
  });
}

/** The parameters with what they refer to; as they are where they refer to nothing. */
export async function withReferences(
  model: Model,
  parameters: Readonly<Parameters>,
  database: Database,
  options: ReadOptions = {},
): Promise<Parameters> {
  const referring = Object.entries(parameters).flatMap(([name, value]) =>
    value instanceof Reference ? [{ name, reference: value }] : [],
  );
  if (referring.length === 0) return parameters;
  const keyOf = ({ id, wanted }: Reference): string => `${wanted} ${id}`;
  const wanted = new Map(referring.map(({ reference }) => [keyOf(reference), reference]));
  const values = await lookUp(model, [...wanted.values()], parameters['day'], database, options);
  const known = new Map([...wanted.keys()].map((key, index) => [key, values[index]]));
  const settled = referring.map(({ name, reference }) => [name, reference.use(known.get(keyOf(reference)))] as const);
  return { ...parameters, ...Object.fromEntries(settled) };
}
