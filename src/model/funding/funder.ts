// Sources of money: governments, programmes and funds.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, code } from '../../ontology/values/index.js';
import { Actor } from '../alliances/actor.js';
import { actorStatus } from '../vocabularies/actor-status.js';

const funderType = choice('FunderType', 'What sort of source of money it is.', {
  GOVERNMENT: 'A government',
  BILATERAL_PROGRAMME: 'The aid programme of one country',
  REGIONAL_FUND: 'A fund for a region',
  MULTILATERAL: 'A multilateral organisation',
  PRIVATE: 'A private giver',
});

@NodeKind('fnd', 'A source of money for programmes; a fund may be backed by a country or a group.', {
  implements: [Actor],
})
export class Funder extends Entity {
  @Property(funderType, 'What sort of source of money it is') funderType!: string;
  @Property(code(/^[A-Z][A-Za-z0-9&-]{0,19}$/, 'JAIF'), 'Acronym in common use', { optional: true, lookup: true })
  acronym?: string;
  @Property(actorStatus, 'Whether it exists and works') status!: string;
}
