// Which relationships lead from which kind to which, how many from a node, and to whom.
import type { Draws } from './draws.js';
import { tierOf, tiers } from './tiers.js';
import type { Given } from './values.js';

export interface Sizes {
  count(kind: string): number;
  id(kind: string, index: number): string;
}

export interface LinkRule {
  /** The class that declares the relationship. */
  readonly relationship: string;
  readonly from: string;
  readonly to: string;
  degree(draws: Draws, index: number): number;
  /** The index of the other end; nothing where there is none. */
  target(draws: Draws, index: number, sizes: Sizes): number | undefined;
  /** Values that depend on the ends. */
  given?(draws: Draws, index: number, target: number, sizes: Sizes): Given;
}

type Degree = LinkRule['degree'];
type Target = LinkRule['target'];

const mostFromOne = 1_000;
const many =
  (mean: number): Degree =>
  (draws) =>
    draws.powerLaw(mean, mostFromOne);
const atMostOne =
  (probability: number): Degree =>
  (draws) =>
    draws.chance(probability) ? 1 : 0;

/** Before it in the order of ids, so that no node reaches itself. */
const earlier: Target = (draws, index) => (index === 0 ? undefined : draws.below(index));
/** After it in the order of ids, so that no pair is met from both sides. */
const later =
  (kind: string): Target =>
  (draws, index, sizes) => {
    const following = sizes.count(kind) - index - 1;
    return following > 0 ? index + 1 + draws.below(following) : undefined;
  };

const rule = (
  relationship: string,
  from: string,
  to: string,
  degree: Degree,
  { target, given }: { target?: Target; given?: LinkRule['given'] } = {},
): LinkRule => ({
  relationship,
  from,
  to,
  degree,
  target: target ?? ((draws, _index, sizes) => draws.popular(sizes.count(to))),
  ...(given ? { given } : {}),
});

const product = (draws: Draws, sizes: Sizes): string => sizes.id('Product', draws.popular(sizes.count('Product')));
const classCode = (draws: Draws, sizes: Sizes): string => sizes.id('ClassCode', draws.popular(sizes.count('ClassCode')));

export const linkRules: readonly LinkRule[] = [
  rule('Supplies', 'Enterprise', 'Enterprise', (draws, index) => (tierOf(index) === tiers - 1 ? 0 : draws.powerLaw(4.5, mostFromOne)), {
    target: (draws, index, sizes) => {
      const inNextTier = Math.floor((sizes.count('Enterprise') - tierOf(index) - 2) / tiers) + 1;
      return inNextTier > 0 ? draws.popular(inNextTier) * tiers + tierOf(index) + 1 : undefined;
    },
    given: (draws, _index, _target, sizes) => ({ productId: product(draws, sizes) }),
  }),
  rule('Supplies', 'Consortium', 'Organisation', many(2), {
    given: (draws, _index, _target, sizes) => ({ productId: product(draws, sizes) }),
  }),
  rule('Performs', 'Enterprise', 'Product', many(1.4)),
  rule('Performs', 'Consortium', 'Product', many(1)),
  rule('LocatedIn', 'Enterprise', 'Place', atMostOne(0.6)),
  rule('LocatedIn', 'Enterprise', 'Province', atMostOne(0.4)),
  rule('LocatedIn', 'Organisation', 'Province', atMostOne(0.9)),
  rule('LocatedIn', 'Consortium', 'Province', atMostOne(0.9)),
  rule('LocatedIn', 'Cluster', 'Province', many(1.3)),
  rule('LocatedIn', 'Place', 'Province', () => 1),
  rule('LocatedIn', 'Zone', 'Province', () => 1),
  rule('LocatedIn', 'HeritageSite', 'Province', () => 1),
  rule('LocatedIn', 'Province', 'Country', () => 1),
  rule('MemberOf', 'Enterprise', 'Cluster', many(1)),
  rule('MemberOf', 'Enterprise', 'Consortium', many(0.3)),
  rule('MemberOf', 'Enterprise', 'Organisation', many(0.3)),
  rule('MemberOf', 'Organisation', 'Cluster', many(0.8)),
  rule('InSector', 'Enterprise', 'Sector', atMostOne(0.8)),
  rule('InSector', 'Cluster', 'Sector', () => 1),
  rule('InSector', 'Product', 'Sector', () => 1),
  rule('ClassifiedAs', 'Enterprise', 'ClassCode', atMostOne(0.5)),
  rule('ClassifiedAs', 'Product', 'ClassCode', many(1.5)),
  rule('ClassifiedAs', 'Cluster', 'ClassCode', atMostOne(0.7)),
  rule('NegotiatesWith', 'Enterprise', 'Organisation', many(0.3)),
  rule('NegotiatesWith', 'Consortium', 'Enterprise', many(0.8)),
  rule('ParticipatedIn', 'Enterprise', 'Event', many(0.5)),
  rule('ParticipatedIn', 'Cluster', 'Event', many(1)),
  rule('ParticipatedIn', 'Organisation', 'Event', many(1)),
  rule('CollaboratesWith', 'Enterprise', 'Enterprise', many(0.3), { target: later('Enterprise') }),
  rule('CollaboratesWith', 'Cluster', 'Cluster', many(0.3), { target: later('Cluster') }),
  rule('OperatesIn', 'Enterprise', 'Zone', atMostOne(0.15)),
  rule('ActiveAt', 'Enterprise', 'HeritageSite', atMostOne(0.1)),
  rule('Serves', 'Organisation', 'Cluster', many(1.5)),
  rule('Serves', 'Organisation', 'Enterprise', many(2.5)),
  rule('DealsIn', 'Cluster', 'Product', many(2)),
  rule('DealsIn', 'Consortium', 'Product', many(1.5)),
  rule('RootedIn', 'Consortium', 'Cluster', atMostOne(0.8)),
  rule('TwinnedWith', 'Cluster', 'Cluster', many(0.2), { target: later('Cluster') }),
  rule('SameAs', 'Enterprise', 'Enterprise', atMostOne(0.02), { target: later('Enterprise') }),
  rule('PartOf', 'Organisation', 'Organisation', atMostOne(0.3), { target: earlier }),
  rule('ManagedBy', 'Zone', 'Organisation', () => 1),
  rule('PairedWith', 'Zone', 'Zone', atMostOne(0.2), { target: later('Zone') }),
  rule('Targets', 'Project', 'Cluster', many(1.5)),
  rule('Targets', 'Project', 'Product', many(1)),
  rule('Targets', 'Event', 'Sector', many(0.5)),
  rule('Covers', 'Project', 'Country', many(1)),
  rule('Covers', 'Event', 'Province', many(0.8)),
  rule('Delivers', 'Project', 'Consortium', many(0.5)),
  rule('PartOfProject', 'Project', 'Project', atMostOne(0.6), { target: earlier }),
  rule('PartOfProject', 'Event', 'Project', atMostOne(0.7)),
  rule('HeldAt', 'Event', 'Place', atMostOne(0.8)),
  rule('OrganisedBy', 'Event', 'Organisation', many(1.2)),
  rule('Follows', 'Event', 'Event', atMostOne(0.4), { target: earlier }),
  rule('Funds', 'Funder', 'Project', many(8)),
  rule('Funds', 'Funder', 'Event', many(6)),
  rule('BackedBy', 'Funder', 'Country', () => 1),
  rule('Implements', 'Organisation', 'Project', many(0.8)),
  rule('NarrowerThan', 'ClassCode', 'ClassCode', (_draws, index) => (index % 50 === 0 ? 0 : 1), {
    target: (_draws, index) => (index % 10 === 0 ? index - (index % 50) : index - (index % 10)),
  }),
  rule('NarrowerThan', 'Product', 'Product', atMostOne(0.8), { target: earlier }),
  rule('NarrowerThan', 'Sector', 'Sector', atMostOne(0.8), { target: earlier }),
  rule('ConcordsWith', 'ClassCode', 'ClassCode', many(0.7), { target: later('ClassCode') }),
  rule('InGroup', 'Country', 'CountryGroup', many(2)),
  rule('Borders', 'Country', 'Country', many(2), { target: later('Country') }),
  rule('Borders', 'Province', 'Province', many(2), { target: later('Province') }),
  rule('Exports', 'Province', 'ClassCode', many(6)),
  rule('ExportsTo', 'Country', 'Country', () => 400, {
    given: (draws, _index, _target, sizes) => ({ classCodeId: classCode(draws, sizes) }),
  }),
];
