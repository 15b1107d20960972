// Finds nodes by whatever people type for them: names in any script, slips, codes, ids.
import { formOf } from '../../names/form.js';
import { idQuery, termQuery } from '../../names/terms.js';
import { nameIndex } from '../../graph/constraints.js';
import { model } from '../../model/index.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, nested, node } from '../../ontology/values/index.js';
import {
  matchedName,
  matchKind,
  matchOf,
  nothingToCompare,
  rounded,
  segments,
  OfKinds,
  typedText,
} from './answer-parts.js';
import { candidateOf, inOrder, type Candidate, type FoundNode } from './candidate.js';
import { kindOfNode } from './kind-of-node.js';
import { givenPlace, nearness, place, whereaboutsOf, type Surrounding, type Whereabouts } from './nearness.js';

class Takes {
  @Property(typedText, 'What is typed: a name or a part of it, with or without slips, a code or an id') text!: string;
  @Property(
    place,
    'Id of a node, or `longitude latitude` in degrees. Nearer hits are raised: a score keeps nine tenths of itself, and the last tenth falls with distance to a half at 200 km. Where no position is known, the same province counts 0.8 and the same country 0.5 of that tenth, anything else nothing',
    { optional: true },
  )
  near?: string;
}

class SearchHit {
  @Property(node(), 'What was found') node!: string;
  @Property(decimal({ min: 0, max: 1 }), 'How well it matches, 0 to 1; hits come in this order') score!: number;
  @Property(matchKind, 'In which way it matches') match!: string;
  @Property(matchedName, 'The name that matched best') name!: object;
  @Property(segments, 'The stored name in pieces that joined give it again, those that matched marked')
  highlight!: object[];
}

class KindFacet {
  @Property(kindOfNode, 'The kind') kind!: string;
  @Property(integer({ min: 0 }), 'How many hits are of it') count!: number;
}

class AllHits {
  @Property(integer({ min: 0 }), 'How many hits there are on all pages') totalCount!: number;
  @Property(
    list(nested(KindFacet, 'How many hits are of a kind.')),
    'Hits by kind, whatever `kinds` asks for; many first',
  )
  facets!: object[];
}

interface Found extends FoundNode {
  readonly wanted: boolean;
  readonly around: readonly Surrounding[];
  readonly nearby: readonly Surrounding[];
}

const most = 200;
const cut = `More than ${most} names are like the text: only the ${most} likeliest were compared, counts are of those.`;

/** Nine tenths of a score stand, the last tenth is nearness. */
const raised = (one: Candidate, around: readonly Surrounding[], near: Whereabouts): Candidate => ({
  ...one,
  score: one.score * (0.9 + 0.1 * nearness(whereaboutsOf(around), near)),
});

function facetsOf(hits: readonly Candidate[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of hits) counts.set(kind.name, (counts.get(kind.name) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1));
}

export const search = question({
  name: 'search',
  cypher: 'names/search',
  takes: Takes,
  shares: [OfKinds],
  constants: { nameIndex: nameIndex(model).name },
  row: SearchHit,
  beside: AllHits,
  description:
    'Nodes by what people type for them, in Latin, Vietnamese, Thai, Lao, Khmer, Burmese or Chinese script. Case, diacritics, tone marks, spaces, punctuation, width and simplified or traditional characters make no difference; slips, missing vowel signs, other romanisations and words such as "province" make little. A name that is not in use and a node that does not exist on the day come later. No character has a meaning of its own.',
  formula:
    'Score of the best name: 1 the stored form, 0.98 the same when folded, 0.94 but for a word such as "province", 0.6 + 0.3 · likeness the same consonants, 0.9 · likeness with slips (likeness = 1 − slips / length), less for parts and words by the share that they cover; times 0.99 for a transliteration, 0.98 an alias, 0.97 a stated wording, 0.95 a former name, 0.92 a name not in use and 0.9 a node that does not exist on the day. Below 0.55 a match is none.',
  units: '0 to 1',
  citation:
    'Slips: Damerau 1964, Communications of the ACM 7(3), as optimal string alignment. Candidates: the 200 likeliest by terms and character n-grams (BM25, Robertson et al. 1995).',
  example:
    'search(text: "Luang Phrabang", first: 3) { rows { node { id name } score highlight { text matched } } facets { kind count } }',
  reads: ['properties', 'degree', 'wanted', 'around', 'nearby'],
  answer: async ({ run, day }, { text, kinds, near }) => {
    const typed = formOf(text as string);
    const wanted = (kinds ?? []) as string[];
    const [all, asked] = [termQuery(typed.text), termQuery(typed.text, wanted)];
    if (all === undefined || asked === undefined) {
      return { rows: [], warnings: [nothingToCompare], beside: { totalCount: 0, facets: [] } };
    }
    const { id, at } = givenPlace(near);
    const queries = wanted.length === 0 ? [all] : [all, asked];
    const found = await run<Found>({
      text: queries.join('\n'),
      near: id === undefined ? null : `${idQuery(id)}\n${id}`,
    });
    const nearby = at ?? whereaboutsOf(found[0]?.nearby ?? []);
    const hits = found.flatMap((row) => {
      const candidate = candidateOf(typed, day, row);
      if (!candidate) return [];
      return [{ wanted: row.wanted, hit: near === undefined ? candidate : raised(candidate, row.around, nearby) }];
    });
    const shown = hits
      .filter((one) => one.wanted)
      .map(({ hit }) => hit)
      .sort(inOrder);
    return {
      rows: shown.map((one) => ({ ...matchOf(one), score: rounded(one.score) })),
      warnings: [
        ...(hits.length >= most ? [cut] : []),
        ...(id && found.length > 0 && nearby.within.length === 0
          ? [`Nothing has the id "${id}", so nothing was raised for being near it.`]
          : []),
      ],
      beside: { totalCount: shown.length, facets: facetsOf(hits.map(({ hit }) => hit)) },
    };
  },
});
