// Numbers that are said of a node, against what is on record.
import { Measurement } from '../../model/monitoring/measurement.js';
import type { Kind } from '../../ontology/model.js';
import { model } from '../../model/index.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, integer, list, node, partialDate, text } from '../../ontology/values/index.js';
import { wordsOf } from '../../ontology/value-type.js';
import { IncludePlanned } from '../include-planned.js';

class Takes {
  @Property(node(), 'The node of which something is declared') node!: string;
}

class DeclaredCount {
  @Property(node(Measurement), 'The declaration') measurement!: string;
  @Property(text({ example: 'provinces represented' }), 'What is counted') measure!: string;
  @Property(text({ example: '{province}' }), 'Unit of the declared value') unit!: string;
  @Property(partialDate(), 'When the declaration is of') period!: string;
  @Property(decimal(), 'What is declared') declared!: number;
  @Property(integer({ min: 0 }), 'How many are on record; null where the unit counts no records', { optional: true })
  known?: number;
  @Property(decimal(), 'Declared minus known', { optional: true }) gap?: number;
  @Property(list(node(), { max: 100 }), 'Those on record, by id') members!: string[];
}

const lastWord = ({ name }: Kind): string => /[A-Z][a-z]+$/.exec(name)?.[0].toLowerCase() ?? name;

/** `{heritageSite}` and, where no other kind ends in that word, `{site}`. */
const unitsOf = (kind: Kind): [string, string][] => {
  const only = model.kinds.filter((other) => lastWord(other) === lastWord(kind)).length === 1;
  return [...(only ? [lastWord(kind)] : []), kind.field].map((unit) => [`{${unit}}`, kind.name]);
};

const roles = model
  .relationship('MemberOf')
  .properties.flatMap(({ name, type }) => (name === 'role' ? wordsOf(type) : []));

export const declaredVersusKnown = question({
  name: 'declaredVersusKnown',
  cypher: 'provenance/declared-versus-known',
  takes: Takes,
  shares: [IncludePlanned],
  row: DeclaredCount,
  constants: {
    kinds: Object.fromEntries(model.kinds.flatMap(unitsOf)),
    // `{member}` stands for members in any role.
    roles: Object.fromEntries(
      roles.filter((role) => role !== 'MEMBER').map((role) => [`{${role.toLowerCase()}}`, role]),
    ),
  },
  description:
    'Numbers that sources declare of a node, each against the members, participants, firms, places or results on record on a day. A unit such as `{province}` says which kind is counted, `{leader}` members in that role, `{member}` and `{participant}` all of them. Members are never invented to match a number.',
  verified: { reference: 'brute force over random groups', largestDifference: 0 },
  formula: 'gap = declared - known',
  example: 'declaredVersusKnown(node: "grp:sec") { rows { measure declared known gap } }',
});
