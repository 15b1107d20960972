// Which of the five sorts of actor a cluster has.
import { Cluster } from '../../model/alliances/cluster.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, nested, node, share } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { clusterActorType, clusterActorTypeOf, clusterActorTypes } from './cluster-actor-type.js';

class Takes {
  @Property(node(Cluster), 'The cluster') cluster!: string;
}

class ActorCount {
  @Property(clusterActorType, 'The sort of actor') actorType!: string;
  @Property(integer({ min: 0 }), 'Members of it') count!: number;
  @Property(share(), 'Part of all members of the five sorts; null without any', { optional: true }) share?: number;
}

class ActorMix {
  @Property(list(nested(ActorCount, 'How many members are of a sort.'), { max: 5 }), 'All five sorts, in a fixed order')
  counts!: object[];
  @Property(list(clusterActorType, { max: 5 }), 'Sorts without a member') missing!: string[];
  @Property(
    decimal({ min: 0 }),
    'Shannon entropy of the shares in nats: 0 where all are of one sort, ln 5 = 1.609 where all sorts are equal; null without members',
    { optional: true },
  )
  shannonH?: number;
  @Property(integer({ min: 0 }), 'Members that are of none of the five sorts: funders and consortia')
  otherMembers!: number;
}

export const actorMix = question({
  name: 'actorMix',
  cypher: 'network/actor-mix',
  takes: Takes,
  shares: [IncludePlanned],
  result: ActorMix,
  description:
    'The members of a cluster on a day by the five sorts of actor that make up one: firms, research centres, universities, public bodies and intermediate institutions. Each member counts once, whatever its roles. Types of organisation that are neither public nor research nor university are intermediate institutions; funders and consortia are of no sort and are left out of the shares.',
  formula: 'H = -Σ s ln s over the shares s of the five sorts',
  units: 'members; shares 0 to 1; nats',
  citation: 'Shannon, C. E. (1948), A Mathematical Theory of Communication, Bell System Technical Journal 27',
  example:
    'actorMix(cluster: "clu:demo-all-actors", includeSynthetic: true) { counts { actorType count } missing shannonH }',
  verified: { reference: 'the same entropy as ln n - Σ k ln k / n over random clusters', largestDifference: 1e-12 },
  reads: ['members'],
  answer: async ({ run }) => {
    const [found] = await run<{ members: readonly string[] }>();
    if (!found) return { rows: [] };
    const sorts = found.members.map(clusterActorTypeOf);
    const total = sorts.filter((sort) => sort !== undefined).length;
    const counts = clusterActorTypes.map((actorType) => {
      const count = sorts.filter((sort) => sort === actorType).length;
      return { actorType, count, share: total === 0 ? null : count / total };
    });
    const otherMembers = sorts.length - total;
    const entropy = counts.reduce(
      (sum, { count }) => sum - (count === 0 ? 0 : (count / total) * Math.log(count / total)),
      0,
    );
    return {
      rows: [
        {
          counts,
          missing: counts.filter(({ count }) => count === 0).map(({ actorType }) => actorType),
          shannonH: total === 0 ? null : entropy,
          otherMembers,
        },
      ],
      warnings: total === 0 ? ['The cluster has no active members of the five sorts on that day.'] : [],
      basis: {
        nodes: sorts.length,
        edges: sorts.length,
        excluded: otherMembers > 0 ? [`${otherMembers} members that are funders or consortia.`] : [],
      },
    };
  },
});
