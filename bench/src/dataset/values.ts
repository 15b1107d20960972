// A value for any declared property: drawn by its type, or by its name where the type does not say enough.
import { choicesOf, type ValueType } from '../../../src/ontology/value-type.js';
import type { PropertyDeclaration } from '../../../src/ontology/property.js';
import type { Values } from '../../../src/exchange/bundle.js';
import type { Draws } from './draws.js';
import { bodyName, furtherName, sentence } from './names.js';
import { partialDate } from './partial-date.js';

type Drawing = (draws: Draws, type: ValueType) => unknown;

/** In what sums are stated. */
export const currencies = ['USD', 'THB', 'VND', 'EUR'] as const;

/** The years in which sales are on record. */
export const salesYears = [2016, 2025] as const;

const two = (value: number): string => String(value).padStart(2, '0');

const byName: Readonly<Record<string, Drawing>> = {
  name: bodyName,
  names: (draws, type) => type.parse(furtherName(draws)),
  title: (draws) => sentence(draws, 6),
  employees: (draws) => 1 + draws.powerLaw(40, 20_000),
  approxFirms: (draws) => 3 + draws.powerLaw(60, 5_000),
  approxWorkers: (draws) => 10 + draws.powerLaw(600, 90_000),
  firmCount: (draws) => draws.powerLaw(30, 3_000),
  headcount: (draws) => 1 + draws.powerLaw(3, 200),
  year: (draws) => draws.between(...salesYears),
  inscribedYear: (draws) => draws.between(1978, 2024),
  level: (draws) => draws.pick([2, 4, 6]),
  recordedAt: (draws) => `2026-${two(draws.between(1, 11))}-${two(draws.between(1, 28))}`,
  acronym: (draws) => `${draws.pick(['A', 'C', 'M', 'S', 'V'])}${draws.pick(['DB', 'CCI', 'RC', 'IDA', 'PF'])}`,
  unit: (draws) => draws.pick(['t', 'kg', 'm3', 'l']),
};

const byType: Readonly<Record<string, Drawing>> = {
  text: (draws) => sentence(draws, draws.between(2, 6)),
  flag: (draws) => draws.chance(0.5),
  integer: (draws) => draws.between(1, 12),
  decimal: (draws) => Math.round(draws.fraction() * 100) / 100,
  share: (draws) => Math.round(draws.fraction() * 100) / 100,
  partialDate: (draws) => partialDate(draws, 1995, 2025),
  money: (draws) => ({ amount: String(draws.between(1, 9_000) * 1_000), currency: draws.pick(currencies) }),
  point: (draws) => ({
    longitude: Math.round((95 + draws.fraction() * 14) * 10_000) / 10_000,
    latitude: Math.round((6 + draws.fraction() * 20) * 10_000) / 10_000,
  }),
};

/** How often an optional value is known; those that close something are rare. */
const known: Readonly<Record<string, number>> = {
  names: 0.3,
  identifiers: 0.1,
  mergedInto: 0,
  sourceId: 0.4,
  locator: 0.2,
  stated: 0.05,
  statedOn: 0.1,
  statementStatus: 0.4,
  confidence: 0.3,
  recordedAt: 0.4,
};
const usuallyKnown = 0.7;

/** Values that no general rule can draw: codes that have to differ, ids of other nodes. */
export type Given = Readonly<Record<string, unknown>>;

function draw({ name, type }: PropertyDeclaration, draws: Draws): unknown {
  const choices = choicesOf(type);
  const drawing = byName[name] ?? byType[type.name];
  const value = choices
    ? type.list
      ? [draws.pick(Object.keys(choices.values))]
      : draws.pick(Object.keys(choices.values))
    : drawing?.(draws, type);
  return value !== undefined && type.check(value) === undefined ? value : type.parse(type.example);
}

/** Values of a record as they would be after reading a seed file; what the system fills in is left out. */
export function drawValues(properties: readonly PropertyDeclaration[], draws: Draws, given: Given): Values {
  const values: Record<string, unknown> = {};
  for (const property of properties) {
    const { name, optional, derived } = property;
    if (name in given) {
      if (given[name] !== undefined) values[name] = given[name];
      continue;
    }
    if (derived || (optional && !draws.chance(known[name] ?? usuallyKnown))) continue;
    values[name] = draw(property, draws);
  }
  return values;
}
