// The facts of a list that the graph has not, or has with another statement behind them.
import { model } from '../../../src/model/index.js';
import type { ListedFact } from './fact-list.js';
import { matcher } from './names.js';
import type { StoredNode } from './stored-graph.js';
import { unsupported, type Difference } from './support.js';
import { isRelationship, type ThingFinder } from './thing-finder.js';

const types = new Set(model.relationships.map(({ type }) => type));

function problemOfLink(finder: ThingFinder, fact: ListedFact, subject: StoredNode): string | undefined {
  if (!types.has(fact.says)) return `no relationship ${fact.says}`;
  const object = finder.one(fact.object);
  if (typeof object === 'string') return object;
  const links = finder.links(fact.says, subject, object);
  if (links.length === 0) return 'not there';
  const { having } = fact;
  const fitting = having
    ? links.filter(({ values }) => values.get(having.property)?.texts.some(matcher(having.value)))
    : links;
  if (fitting.length === 0) return `there without ${having?.property ?? ''} ${having?.value ?? ''}`;
  const statements = fitting.flatMap((link) => link.statements);
  return unsupported(finder.list.text, statements, fact);
}

function problemOf(finder: ThingFinder, fact: ListedFact): string | undefined {
  const subject = finder.one(fact.subject);
  if (typeof subject === 'string') return subject;
  if (isRelationship(fact.says)) return problemOfLink(finder, fact, subject);
  if (fact.says === 'is called')
    return subject.names.some(matcher(fact.object)) ? undefined : `only ${subject.names.join(', ')}`;
  const whole = subject.statements.filter(({ property }) => property === undefined);
  if (fact.says === 'is a') return unsupported(finder.list.text, whole, fact);
  const texts = subject.values.get(fact.says)?.texts ?? [];
  if (!texts.some(matcher(fact.object))) return texts.length > 0 ? `is ${texts.join(', ')}` : 'unknown';
  // A statement about the one property goes before the statement behind the whole record.
  const states = matcher(fact.object);
  const own = subject.statements.filter(({ property, values }) => property === fact.says && values?.some(states));
  return unsupported(finder.list.text, own.length > 0 ? own : whole, fact);
}

const row = ({ subject, says, having, object, paragraphs, statuses }: ListedFact): string[] => [
  subject,
  having ? `${says} (${having.property} ${having.value})` : says,
  object,
  paragraphs.join(' '),
  statuses.join(' '),
];

export const missingFacts = (finder: ThingFinder): Difference[] =>
  finder.list.facts.flatMap((fact) => {
    const problem = problemOf(finder, fact);
    return problem ? [{ fact: row(fact), problem }] : [];
  });
