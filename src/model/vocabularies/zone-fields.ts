// What a zone is reported on: the fields by name, their weight in a campaign, and a reported value.
import { code, decimal, structure, text } from '../../ontology/values/index.js';

/** A property of a zone, or what a relationship of it leads to (`country`, `province`, `managingAuthority`, `oneStopCentre`). */
export const zoneField = code(/^[a-z][A-Za-z0-9]*$/, 'totalAreaHa');

const split = (cell: string): [string, string] => {
  const at = cell.indexOf('=');
  return at < 0 ? [cell, ''] : [cell.slice(0, at), cell.slice(at + 1)];
};

interface WeightedField {
  field: string;
  weight: number;
}

/** A field that a campaign asks for; in text `totalAreaHa=2`. */
export const weightedField = structure<WeightedField>(
  {
    name: 'WeightedField',
    description: 'A field of a zone that a campaign asks for, with what it counts for in completeness.',
    fields: {
      field: { type: zoneField, description: 'Name of the field' },
      weight: { type: decimal({ min: 0 }), description: 'What it counts for; 2 is twice as much as 1' },
    },
  },
  {
    example: 'totalAreaHa=2',
    parse: (cell) => {
      const [field, weight] = split(cell);
      return { field, weight: weight === '' ? Number.NaN : Number(weight) };
    },
    print: ({ field, weight }) => `${field}=${weight}`,
  },
);

interface ReportedValue {
  field: string;
  value: string;
}

/** A value as a report gives it; in text `totalAreaHa=120`. */
export const reportedValue = structure<ReportedValue>(
  {
    name: 'ReportedValue',
    description: 'The value of a field of a zone, as a report gives it.',
    fields: {
      field: { type: zoneField, description: 'Name of the field' },
      value: { type: text({ max: 1000, example: '120' }), description: 'The value as a seed file would write it' },
    },
  },
  {
    example: 'totalAreaHa=120',
    parse: (cell) => {
      const [field, value] = split(cell);
      return { field, value: value.normalize('NFC') };
    },
    print: ({ field, value }) => `${field}=${value}`,
  },
);

const weighing = (weight: number, fields: readonly string[]): WeightedField[] =>
  fields.map((field) => ({ field, weight }));

/** What a campaign asks for unless it says otherwise; the weights add up to 24. */
export const usualFields: readonly WeightedField[] = [
  ...weighing(2, [
    'name',
    'country',
    'province',
    'zoneType',
    'status',
    'managingAuthority',
    'totalAreaHa',
    'oneStopCentre',
  ]),
  ...weighing(1, ['legalBasis', 'establishedOn', 'occupiedAreaHa', 'location']),
  ...weighing(1, ['targetSectors', 'incentives', 'infrastructure', 'firmCount']),
];
