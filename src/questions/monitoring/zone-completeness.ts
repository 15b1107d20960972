// How much of what is asked of a zone is known of it.
import { Campaign } from '../../model/reporting/campaign.js';
import { ZoneReport } from '../../model/reporting/zone-report.js';
import { usualFields, zoneField } from '../../model/vocabularies/zone-fields.js';
import { Zone } from '../../model/zones/zone.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, decimal, list, nested, node, share } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { counted, sentences } from './sentences.js';
import { knownFields, requiredFields, sourcedProperties, type Basis, type FoundZone } from './zone-knowledge.js';

class Takes {
  @Property(node(Zone), 'The zone') zone!: string;
  @Property(node(Campaign), 'Only what its accepted reports say, by the fields and weights that it asks for', {
    optional: true,
  })
  campaign?: string;
}

const basis = choice('FieldBasis', 'Where a field of a zone is known from.', {
  REPORTED: 'An accepted report gives a value',
  SOURCED: 'The record of the zone, a relationship of it or a fact about it names its source',
  NOT_APPLICABLE: 'A report or fact says that it does not apply to the zone',
  MISSING: 'Not known',
} satisfies Record<Basis, string>);

class FieldKnowledge {
  @Property(zoneField, 'Name of the field') field!: string;
  @Property(decimal({ min: 0 }), 'What it counts for') weight!: number;
  @Property(basis, 'Where it is known from') basis!: string;
  @Property(node(ZoneReport), 'The last accepted report that tells of it', { optional: true }) report?: string;
}

class ZoneCompleteness {
  @Property(node(Zone), 'The zone') zone!: string;
  @Property(share(), 'Share of the weights whose fields are known or do not apply; null where nothing is asked for', {
    optional: true,
  })
  score?: number;
  @Property(list(zoneField), 'The fields that are not known, in the order in which they are asked for')
  missing!: string[];
  @Property(list(nested(FieldKnowledge, 'What is known of a field of a zone.')), 'Each field that is asked for')
  fields!: object[];
}

export const zoneCompleteness = question({
  name: 'zoneCompleteness',
  cypher: 'monitoring/zone-completeness',
  takes: Takes,
  shares: [IncludePlanned],
  constants: { properties: sourcedProperties },
  result: ZoneCompleteness,
  description: `How much of what is asked of a zone is known of it on a day. Without \`campaign\` the usual ${usualFields.length} fields are asked for, and a value from any accepted report counts, as does one on record that names its source; with \`campaign\` its own fields and weights, and its accepted reports alone. A field that does not apply counts as known. \`country\` and \`province\` are known by where the zone lies, \`managingAuthority\` and \`oneStopCentre\` by the relationships to them.`,
  formula: 'score = sum of the weights of known fields / sum of all weights; the usual weights add up to 24',
  units: 'share 0 to 1',
  citation:
    'Pipino, Lee and Wang (2002): Data Quality Assessment. Communications of the ACM 45(4) (completeness, weighted)',
  verified: {
    reference: 'Brute force in TypeScript, day by day, on 30 random campaigns',
    largestDifference: 1e-12,
  },
  example:
    'zoneCompleteness(zone: "sez:demo-missing-zone", includeSynthetic: true) { score missing fields { field weight basis } }',
  reads: ['required', 'asked', 'reports', 'facts', 'sourced', 'linked'],
  answer: async ({ run }, { zone, campaign }) => {
    const [found] = await run<FoundZone>();
    if (!found) return { rows: [] };
    const required = requiredFields(found);
    const known = knownFields(found);
    const fields = required.map(({ field, weight }) => ({
      field,
      weight,
      ...(known.get(field) ?? { basis: 'MISSING' as const, report: null }),
    }));
    const sum = (some: readonly { weight: number }[]): number => some.reduce((total, { weight }) => total + weight, 0);
    const missing = fields.filter((one) => one.basis === 'MISSING');
    const all = sum(fields);
    const unasked = known.size - new Set(fields.map(({ field }) => field).filter((field) => known.has(field))).size;
    return {
      rows: [
        {
          zone,
          score: all > 0 ? (all - sum(missing)) / all : null,
          missing: missing.map(({ field }) => field),
          fields,
        },
      ],
      warnings: [
        ...(all > 0 ? [] : ['The campaign asks for no field that weighs anything, so there is no score.']),
        ...(campaign !== undefined && !found.asked ? ['The campaign asks nobody about this zone.'] : []),
      ],
      basis: {
        nodes: 1 + found.reports.length + found.facts.length,
        edges: 2 * found.reports.length + found.facts.length,
        excluded: sentences([unasked, `${counted(unasked, 'known field')} that nobody asks for.`]),
      },
    };
  },
});
