// Says which nodes a name may mean, best first, and why each stands where it does.
import { formOf } from '../../names/form.js';
import { matchKinds } from '../../names/match-kinds.js';
import { termQuery } from '../../names/terms.js';
import { nameIndex } from '../../graph/constraints.js';
import { model } from '../../model/index.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, flag, list, node, text } from '../../ontology/values/index.js';
import { matchedName, matchKind, matchOf, nothingToCompare, rounded, OfKinds, typedText } from './answer-parts.js';
import { candidateOf, inOrder, type FoundNode } from './candidate.js';
import { inWords, resolutionRule, rulesOn } from './rules.js';

class Takes {
  @Property(typedText, 'The name, code or id to resolve') name!: string;
  @Property(
    node(),
    'Only what lies in this country, province or place, however far below; what lies in a province that ended lies in its successors too',
    { optional: true },
  )
  within?: string;
}

class NameCandidate {
  @Property(node(), 'What may be meant') node!: string;
  @Property(decimal({ min: 0, max: 1 }), 'How well it fits, 0 to 1, as `search` scores') score!: number;
  @Property(matchKind, 'In which way the name matches') match!: string;
  @Property(matchedName, 'Which of its names matched best') name!: object;
  @Property(list(resolutionRule), 'Rules beyond the match that raised or lowered it') rules!: string[];
  @Property(text({ max: 2_000 }), 'The same in words: which name, which kind of match, which rules') why!: string;
}

/** Scores that differ by less do not tell two candidates apart. */
const apart = 0.05;

class Resolution {
  @Property(
    flag(),
    'Whether the name alone does not decide: there is no candidate, or the second is less than 0.05 behind the first',
  )
  ambiguous!: boolean;
}

export const resolve = question({
  name: 'resolve',
  cypher: 'names/resolve',
  takes: Takes,
  shares: [OfKinds],
  constants: { nameIndex: nameIndex(model).name },
  row: NameCandidate,
  beside: Resolution,
  description:
    'What a name may mean, best first, each with its reason. Names are no keys: "Hue" is a city, a municipality and, until 2024, a part of the name of a province. Candidates rank by score, in which what is not in use or does not exist on the day counts less, then a country before a province before a place before a group before all else, then by the number of relationships (a thousand and more count alike), then by id.',
  formula: 'The score of `search`, without nearness.',
  example:
    'resolve(name: "Vientiane", within: "ctry:la") { ambiguous rows { node { id name } score match rules why } }',
  reads: ['properties', 'degree'],
  answer: async ({ run, day }, { name, kinds }) => {
    const typed = formOf(name as string);
    const query = termQuery(typed.text, (kinds ?? []) as string[]);
    if (query === undefined) return { rows: [], warnings: [nothingToCompare], beside: { ambiguous: true } };
    const found = await run<FoundNode>({ name: query });
    const candidates = found.flatMap((row) => candidateOf(typed, day, row) ?? []).sort(inOrder);
    const [first, second] = candidates;
    return {
      rows: candidates.map((one, at) => {
        const rules = rulesOn(one, candidates[at + 1]);
        const { highlight: _unasked, ...matched } = matchOf(one);
        return { ...matched, score: rounded(one.score), rules, why: inWords(rules, one, matchKinds[one.best.kind]) };
      }),
      beside: { ambiguous: !first || (second !== undefined && first.score - second.score < apart) },
    };
  },
});
