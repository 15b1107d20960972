// What both questions about names take and answer with: the typed text, the name that matched, the parts of it that did.
import { highlight, mostSegments } from '../../names/highlight.js';
import { matchKinds } from '../../names/match-kinds.js';
import { nameKind } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { choice, flag, list, nested, text } from '../../ontology/values/index.js';
import type { Candidate } from './candidate.js';
import { kindOfNode } from './kind-of-node.js';

const most = 200;

/** Text as typed: any Unicode, as it is folded before it goes anywhere. */
export const typedText = {
  ...text({ max: most, example: 'ຫຼວງພະບາງ' }),
  check: (value: unknown) => {
    if (typeof value !== 'string') return 'is not text';
    return value.length > most ? `is longer than ${most} characters` : undefined;
  },
};

/** The kinds that either question may be narrowed to. */
export class OfKinds {
  @Property(list(kindOfNode, { max: 50 }), 'Only nodes of these kinds; all kinds where it is left out', {
    optional: true,
  })
  kinds?: string[];
}

class MatchedName {
  @Property(text(), 'The name as it is stored') text!: string;
  @Property(
    text({ example: 'km-Latn' }),
    'Language and script (BCP 47); null for the name that is displayed and for codes',
    {
      optional: true,
    },
  )
  lang?: string;
  @Property(nameKind, 'What sort of name it is; null for the name that is displayed and for codes', { optional: true })
  kind?: string;
}

class HighlightSegment {
  @Property(text(), 'A piece of the stored name') text!: string;
  @Property(flag(), 'Whether it is part of what matched') matched!: boolean;
}

export const matchKind = choice('MatchKind', 'How a text matches a name.', matchKinds);
export const matchedName = nested(MatchedName, 'The name, code or id that a text matched.');
export const segments = list(nested(HighlightSegment, 'A piece of a stored name, marked or not.'), {
  max: mostSegments,
});

/** The fields of an answer that tell what of a node matched. */
export const matchOf = ({ id, best }: Candidate) => ({
  node: id,
  match: best.kind,
  name: { text: best.form.text, lang: best.name.lang ?? null, kind: best.name.kind ?? null },
  highlight: highlight(best.form, best.ranges),
});

/** Kept to four digits: more would feign a precision that likeness does not have. */
export const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;

export const nothingToCompare = 'The text has no letter and no digit, so no name is like it.';
