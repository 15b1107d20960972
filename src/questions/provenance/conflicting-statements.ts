// Facts that contradict each other, with the one that counts and the reason.
import { byStrength, whyStronger } from '../../ontology/statement-strength.js';
import { Fact } from '../../model/evidence/fact.js';
import { Source } from '../../model/evidence/source.js';
import { model } from '../../model/index.js';
import { day, statementStatus } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { decimal, list, nested, node, partialDate, text } from '../../ontology/values/index.js';
import { KnownAt } from '../known-at.js';
import { contradictions, type Statement } from './contradictions.js';

class Takes {
  @Property(node(), 'Only what is said of this node', { optional: true }) node?: string;
}

class ConflictingStatement {
  @Property(text({ max: 2000 }), 'What it says, as text; of a relationship the id of its end') value!: string;
  @Property(node(), 'The node at the end of the relationship that it states', { optional: true }) object?: string;
  @Property(partialDate(), 'First day on which it is said to hold', { optional: true }) validFrom?: string;
  @Property(partialDate(), 'Last day on which it is said to hold', { optional: true }) validTo?: string;
  @Property(node(Fact), 'The fact') fact!: string;
  @Property(node(Source), 'The first of its sources, by id', { optional: true }) source?: string;
  @Property(text({ example: '#p6' }), 'Where in that source', { optional: true }) locator?: string;
  @Property(text(), 'The few words, name, number or cell as found', { optional: true }) stated?: string;
  @Property(partialDate(), 'When it was stated', { optional: true }) statedOn?: string;
  @Property(statementStatus, 'How firmly it stands') status!: string;
  @Property(decimal({ min: 0, max: 1 }), 'How sure the curator is, 0 to 1', { optional: true }) confidence?: number;
  @Property(day, 'Day it entered the graph') recordedAt!: string;
}

const statement = nested(ConflictingStatement, 'A statement that contradicts another.');

class Conflict {
  @Property(node(), 'The node that they speak of') node!: string;
  @Property(text({ example: 'employees' }), 'The property or relationship that they speak of') predicate!: string;
  @Property(statement, 'The one that counts') chosen!: object;
  @Property(text(), 'Why that one') why!: string;
  @Property(list(statement, { max: 20 }), 'The others, strongest first') others!: object[];
}

interface Found {
  readonly node: string;
  readonly predicate: string;
  readonly statements: readonly Statement[];
}

export const conflictingStatements = question({
  name: 'conflictingStatements',
  cypher: 'provenance/conflicting-statements',
  takes: Takes,
  shares: [KnownAt],
  row: Conflict,
  verified: { reference: 'all pairs of random facts', largestDifference: 0 },
  description:
    'Statements about one thing that cannot all be true: the same subject and a predicate that has one value, validities with a day in common, different values. The one that counts is OBSERVED before ASSERTED before INFERRED before PLANNED, then of the higher confidence, the later statement, the higher id. With `knownAt` as it was known on that day.',
  example: 'conflictingStatements { rows { node { name } predicate chosen { value } why others { value } } }',
  reads: ['node', 'predicate', 'statements'],
  answer: async ({ run }) => {
    const found = await run<Found>();
    return {
      rows: found.flatMap(({ node: id, predicate, statements }) =>
        contradictions(model, id, predicate, statements).map((together) => {
          const [chosen, ...others] = together.toSorted((one, other) => byStrength(one, other));
          const rival = others.find(({ value }) => value !== chosen?.value);
          const why = chosen && rival ? `It has the ${whyStronger(chosen, rival)}.` : '';
          return { node: id, predicate, chosen, why, others };
        }),
      ),
    };
  },
});
