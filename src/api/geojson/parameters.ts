// What stands behind the question mark of a layer's address: the arguments of the list, and what is asked of the features.
import { getNamedType, isInputObjectType, isListType, getNullableType, type GraphQLField } from 'graphql';
import { Invalid } from '../../errors.js';
import { refuseDeepText } from '../http/body.js';
import type { Limits } from '../limits/limits.js';

export interface LayerParameters {
  /** Values of the list's arguments, to be coerced. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly properties: readonly string[] | undefined;
  readonly geometry: string | undefined;
  /** Features at most. */
  readonly limit: number;
}

const standardLimit = 1_000;
const mostFeatures = 10_000;

const own = ['properties', 'geometry', 'limit', 'withinKm'];
/** Pages are turned by the layer itself; `after` goes on where one ended. */
const turned = new Set(['first', 'last', 'before']);

const commas = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid(`"${name}" is not JSON. Percent-encode it, such as where=%7B%22name%22...`);
  }
}

/** `prov:th-40`, `102.83,16.43` or the JSON of the argument. */
function near(text: string, withinKm: string | undefined): unknown {
  const given = text.startsWith('{') ? (json('near', text) as object) : {};
  const [longitude, latitude] = commas(text).map(Number);
  const isPosition = /^[-+\d.eE]+,[-+\d.eE]+$/.test(text.replaceAll(' ', ''));
  const place = text.startsWith('{') ? {} : isPosition ? { point: { longitude, latitude } } : { node: text };
  return { ...given, ...place, ...(withinKm === undefined ? {} : { withinKm: Number(withinKm) }) };
}

function valueOf({ type }: GraphQLField<unknown, unknown>['args'][number], name: string, text: string): unknown {
  const named = getNamedType(type);
  if (isListType(getNullableType(type)) && !isInputObjectType(named) && !text.startsWith('[')) return commas(text);
  if (isListType(getNullableType(type)) || isInputObjectType(named)) return json(name, text);
  if (named.name === 'Boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return named.name === 'Int' || named.name === 'Float' ? Number(text) : text;
}

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? standardLimit : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostFeatures) return limit;
  throw new Invalid(`"limit" is "${text}"; give a whole number of features from 1 to ${mostFeatures}.`);
}

/** The parameters of a layer of a list. */
export function layerParameters(
  query: Readonly<Record<string, unknown>>,
  { args }: GraphQLField<unknown, unknown>,
  limits: Limits,
): LayerParameters {
  const offered = args.filter(({ name }) => !turned.has(name));
  const known = [...offered.map(({ name }) => name), ...own];
  const texts = new Map<string, string>();
  for (const [name, text] of Object.entries(query)) {
    if (!known.includes(name)) {
      throw new Invalid(`A layer takes no "${name}"; it takes ${known.join(', ')}.`);
    }
    if (typeof text !== 'string') throw new Invalid(`"${name}" is given several times; give it once.`);
    refuseDeepText(text, 'json', limits);
    texts.set(name, text);
  }
  const withinKm = texts.get('withinKm');
  if (withinKm !== undefined && !texts.has('near')) {
    throw new Invalid('"withinKm" is measured from "near"; give that too, such as near=prov:th-40.');
  }
  const values = Object.fromEntries(
    offered.flatMap((argument): [string, unknown][] => {
      const text = texts.get(argument.name);
      if (text === undefined) return [];
      return [
        [argument.name, argument.name === 'near' ? near(text, withinKm) : valueOf(argument, argument.name, text)],
      ];
    }),
  );
  const properties = texts.get('properties');
  return {
    values,
    properties: properties === undefined ? undefined : commas(properties),
    geometry: texts.get('geometry'),
    limit: limitOf(texts.get('limit')),
  };
}
