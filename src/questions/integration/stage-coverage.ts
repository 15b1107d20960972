// How much of a product's chain an actor, a group or a place covers.
import { Cluster } from '../../model/alliances/cluster.js';
import { Consortium } from '../../model/alliances/consortium.js';
import { Enterprise } from '../../model/alliances/enterprise.js';
import { Organisation } from '../../model/alliances/organisation.js';
import { Country } from '../../model/places/country.js';
import { Place } from '../../model/places/place.js';
import { Province } from '../../model/places/province.js';
import { Product } from '../../model/production/product.js';
import { stage } from '../../model/vocabularies/stage.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { integer, list, node, share } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { inOrder, isEmpty, nobody, presenceColumns, stages, type Presence } from './presence.js';

class Takes {
  @Property(
    node(Cluster, Consortium, Country, Enterprise, Organisation, Place, Province),
    'An actor; a cluster, consortium or association, which its members stand for; a place, province or country, which those who lie in it stand for',
  )
  subject!: string;
  @Property(node(Product), 'The product; narrower ones count as well') product!: string;
}

class StageCoverage {
  @Property(share(), 'Part of the six stages at which it is present; null where nobody stands for the subject', {
    optional: true,
  })
  share?: number;
  @Property(list(stage), 'Stages at which it is present, in the order of the chain') present!: string[];
  @Property(list(stage), 'The gaps: all other stages, in the order of the chain') missing!: string[];
  @Property(integer({ min: 0 }), 'Actors that stand for the subject on the day') actors!: number;
}

export const stageCoverage = question({
  name: 'stageCoverage',
  cypher: 'integration/stage-coverage',
  takes: Takes,
  shares: [IncludePlanned],
  result: StageCoverage,
  description:
    'How much of the chain of a product is covered: the stages that the subject, its members or those who lie in it perform on the day, and the gaps between them. Whoever performs a stage of a narrower product covers it. A consortium stands for itself, too.',
  formula: 'share = |stages(subject)| / 6',
  units: 'share: 0 to 1; actors: number of actors',
  citation:
    'Porter, M. E. (1985). Competitive Advantage. Free Press; stages as in UNIDO (2011). Industrial Value Chain Diagnostics.',
  verified: { reference: 'brute force over the records of random graphs', largestDifference: 0 },
  example: 'stageCoverage(subject: "ctry:vn", product: "prd:rice") { share present missing warnings }',
  reads: presenceColumns,
  answer: async ({ run, day }) => {
    const [found] = await run<Presence>();
    if (!found) return { rows: [] };
    const empty = isEmpty(found);
    const present = inOrder(found.stages);
    return {
      rows: [
        {
          share: empty ? null : present.length / stages.length,
          present,
          missing: stages.filter((one) => !present.includes(one)),
          actors: found.actors,
        },
      ],
      warnings: empty ? [nobody(found, day)] : [],
      basis: { nodes: found.actors, edges: found.ties },
    };
  },
});
