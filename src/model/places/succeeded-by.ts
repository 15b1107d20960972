// What became of units, bodies, funds and systems that were renamed, merged, split or upgraded.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, partialDate, text } from '../../ontology/values/index.js';
import { Organisation } from '../alliances/organisation.js';
import { Funder } from '../funding/funder.js';
import { InfoSystem } from '../profiles/info-system.js';
import { Country } from './country.js';
import { Province } from './province.js';

const changeType = choice('ChangeType', 'How one thing gave way to another.', {
  RENAMED: 'It got another name',
  MERGED: 'It was joined with others',
  SPLIT: 'It was divided',
  UPGRADED: 'It was raised in rank',
});

@Relationship('Something ended and this took its place.', {
  ends: [
    { from: [Country], to: [Country] },
    { from: [Funder], to: [Funder] },
    { from: [InfoSystem], to: [InfoSystem] },
    { from: [Organisation], to: [Organisation] },
    { from: [Province], to: [Province] },
  ],
  forward: { as: 'successors', description: 'What took its place' },
  backward: { as: 'predecessors', description: 'What it took the place of' },
  acrossTime: true,
  acyclic: true,
})
export class SucceededBy extends Link {
  @Property(changeType, 'How it gave way') changeType!: string;
  @Property(partialDate(), 'First day of the successor') effectiveOn!: string;
  @Property(text({ example: 'Resolution 202/2025/QH15' }), 'Law or decision behind the change', { optional: true })
  legalBasis?: string;
}
