// What two provinces could do for one another along a product's chain.
import { Province } from '../../model/places/province.js';
import { Product } from '../../model/production/product.js';
import { stage } from '../../model/vocabularies/stage.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { list, node, share } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { inOrder, isEmpty, nobody, presenceColumns, stages, type Presence } from './presence.js';

class Takes {
  @Property(node(Province), 'One province') a!: string;
  @Property(node(Province), 'The other province') b!: string;
  @Property(node(Product), 'The product; narrower ones count as well') product!: string;
}

class ProvinceComplementarity {
  @Property(
    share(),
    'Part of the chain that the two cover together beyond the one that covers more of it; 0 where one adds nothing to the other, 0.5 at most; null where in one of them nobody is on record',
    { optional: true },
  )
  score?: number;
  @Property(list(stage), 'Stages performed in the one, in the order of the chain') stagesOfA!: string[];
  @Property(list(stage), 'Stages performed in the other') stagesOfB!: string[];
  @Property(list(stage), 'Stages performed in both') shared!: string[];
  @Property(list(stage), 'Stages performed in neither') missing!: string[];
}

export const provinceComplementarity = question({
  name: 'provinceComplementarity',
  cypher: 'integration/province-complementarity',
  takes: Takes,
  shares: [IncludePlanned],
  result: ProvinceComplementarity,
  description:
    'How well two provinces complement one another in the chain of a product: the stages at which actors who lie in them are present on the day, and how many more the two cover together than the better covered one alone. The order of the two does not matter to the score.',
  formula: 'score = (|A ∪ B| - max(|A|, |B|)) / 6, with A and B the stages performed in the two provinces',
  units: 'score: 0 to 1',
  citation:
    'Richardson, G. B. (1972). The Organisation of Industry. The Economic Journal 82(327), 883-896 (complementary activities); the score is defined by this project.',
  verified: { reference: 'brute force over the records of random graphs', largestDifference: 0 },
  example:
    'provinceComplementarity(a: "prov:vn-66", b: "prov:vn-hn", product: "prd:rice") { score stagesOfA stagesOfB warnings }',
  reads: presenceColumns,
  answer: async ({ run, day }) => {
    const [one, other] = await run<Presence>();
    if (!one || !other) return { rows: [] };
    const [a, b] = [inOrder(one.stages), inOrder(other.stages)];
    const both = inOrder([...a, ...b]);
    const empty = [one, other].filter(isEmpty);
    return {
      rows: [
        {
          score: empty.length > 0 ? null : (both.length - Math.max(a.length, b.length)) / stages.length,
          stagesOfA: a,
          stagesOfB: b,
          shared: a.filter((step) => b.includes(step)),
          missing: stages.filter((step) => !both.includes(step)),
        },
      ],
      warnings: [...new Set(empty.map((province) => nobody(province, day)))],
      basis: { nodes: one.actors + other.actors, edges: one.ties + other.ties },
    };
  },
});
