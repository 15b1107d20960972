// Industrial districts that resemble a cluster so much that they could be its twins.
import { Cluster } from '../../model/alliances/cluster.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { node, share } from '../../ontology/values/index.js';
import { IncludePlanned } from '../include-planned.js';
import { clusterActorTypeOf } from './cluster-actor-type.js';
import { jaccard } from './jaccard.js';

class Takes {
  @Property(node(Cluster), 'The cluster that looks for a twin') cluster!: string;
}

class TwinCandidate {
  @Property(node(Cluster), 'The industrial district') district!: string;
  @Property(share(), '0.5 divisions + 0.3 stages + 0.2 actor types; a part that is null adds nothing') score!: number;
  @Property(share(), 'Jaccard index of the divisions of ISIC; null where neither has one', { optional: true })
  divisions?: number;
  @Property(share(), 'Jaccard index of the stages of value chains; null where neither has one', { optional: true })
  stages?: number;
  @Property(share(), 'Jaccard index of the five sorts of actor; null where neither has a member of one', {
    optional: true,
  })
  actorTypes?: number;
}

const weights = { divisions: 0.5, stages: 0.3, actorTypes: 0.2 } as const;
type Part = keyof typeof weights;
const parts = Object.keys(weights) as readonly Part[];
const wording: Readonly<Record<Part, string>> = {
  divisions: 'class of ISIC',
  stages: 'stage that a member performs',
  actorTypes: 'active member of the five sorts',
};

interface Found {
  readonly cluster: string;
  readonly divisions: readonly string[];
  readonly stages: readonly string[];
  readonly actors: readonly string[];
}

type Profile = { readonly cluster: string } & Readonly<Record<Part, ReadonlySet<string>>>;

const profileOf = ({ cluster, divisions, stages, actors }: Found): Profile => ({
  cluster,
  divisions: new Set(divisions),
  stages: new Set(stages),
  actorTypes: new Set(actors.flatMap((actor) => clusterActorTypeOf(actor) ?? [])),
});

function candidateOf(asked: Profile, district: Profile) {
  const likeness = Object.fromEntries(parts.map((part) => [part, jaccard(asked[part], district[part])]));
  const score = parts.reduce((sum, part) => sum + weights[part] * (likeness[part] ?? 0), 0);
  return { district: district.cluster, ...likeness, score };
}

export const twinDistricts = question({
  name: 'twinDistricts',
  cypher: 'network/twin-districts',
  takes: Takes,
  shares: [IncludePlanned],
  row: TwinCandidate,
  description:
    'Industrial districts (clusters with `isDistrict`) by their likeness to a cluster, most alike first: the weighted sum of three Jaccard indices. Divisions are the first two digits of the classes of ISIC that a cluster or one of its sectors belongs to, by edition; stages are those that members perform on the day; sorts of actor are the five of `actorMix`. What neither has is null and adds nothing to the score.',
  formula: '0.5·J(ISIC divisions) + 0.3·J(stages) + 0.2·J(actor types), J = |A ∩ B| / |A ∪ B|',
  units: 'shares, 0 to 1',
  citation:
    'Jaccard, P. (1901), Étude comparative de la distribution florale, Bulletin de la Société Vaudoise des Sciences Naturelles 37',
  example:
    'twinDistricts(cluster: "clu:demo-all-actors", includeSynthetic: true, first: 3) { rows { district { name } score divisions stages actorTypes } }',
  verified: { reference: 'brute force over random clusters', largestDifference: 1e-12 },
  reads: ['cluster', 'divisions', 'stages', 'actors'],
  answer: async ({ run }) => {
    const [asked, ...districts] = (await run<Found>()).map(profileOf);
    if (!asked) return { rows: [] };
    return {
      rows: districts.map((district) => candidateOf(asked, district)).toSorted((one, other) => other.score - one.score),
      warnings: parts
        .filter((part) => asked[part].size === 0)
        .map((part) => `The cluster has no ${wording[part]} on record; that part says nothing of likeness.`),
      basis: { nodes: districts.length + 1, edges: 0 },
    };
  },
});
