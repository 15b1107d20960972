// Brings what facts state onto a record: the rule that a load applies before anything is written.
import type { Model } from '../../ontology/model.js';
import type { NodeRecord } from '../bundle.js';
import type { InputProblem } from '../problem.js';
import { suggestion } from '../../suggestion.js';
import type { OwnFact } from './own-statement.js';
import { isStatable, projectValue, valueProblem } from './project-values.js';
import { grouped, strongestFirst, type StatedFact } from './stated-facts.js';

/** A predicate that the model does not know would never be asked for. */
export function predicateProblem({ predicate, subject, record }: StatedFact, model: Model): InputProblem | undefined {
  const properties = subject.kind.properties.filter(isStatable).map(({ name }) => name);
  const types = model.relationships.map(({ type }) => type);
  if (properties.includes(predicate) || types.includes(predicate)) return undefined;
  const message = `"${predicate}" is neither a property of ${subject.kind.name} that a fact may state nor a relationship.${suggestion(predicate, [...properties, ...types])}`;
  return { ...record.origin, column: 'predicate', rule: 'predicate', message };
}

/** A record with the values that facts state about it. */
export function projectRecord(model: Model, record: NodeRecord, facts: readonly StatedFact[]) {
  let { values } = record;
  const own: OwnFact[] = [];
  const problems: InputProblem[] = [];
  for (const [predicate, about] of grouped(facts, (fact) => fact.predicate)) {
    const property = record.kind.properties.find((one) => one.name === predicate && isStatable(one));
    if (!property || about.some(({ object }) => object)) continue;
    const wrong = about.flatMap((fact) => valueProblem(fact, property) ?? []);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const projected = projectValue(model, record, property, about);
    if ('rule' in projected) {
      problems.push(projected);
      continue;
    }
    values = { ...values, ...projected.values };
    if (projected.own) own.push(projected.own);
  }
  return { record: { ...record, values }, own, problems };
}

/** Ids of the facts that count, by predicate and strength; a fact is its own statement first. */
export function withFactIds(record: NodeRecord, facts: readonly StatedFact[] = []): NodeRecord {
  const itself = record.kind.name === 'Fact' ? [record.id] : [];
  const byPredicate = [...grouped(facts, ({ predicate }) => predicate)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const factIds = [...itself, ...byPredicate.flatMap(([, about]) => strongestFirst(about).map((one) => one.record.id))];
  return factIds.length > 0 ? { ...record, values: { ...record.values, factIds } } : record;
}
