// A named group of countries or provinces; who belongs to it, and when, is told by IN_GROUP.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice } from '../../ontology/values/index.js';

const groupType = choice('GroupType', 'What holds a group of countries together.', {
  ECONOMIC_COMMUNITY: 'A treaty on a common market or an economic community',
  SUBREGION: 'Neighbourhood: countries spoken of or working together as a part of a region',
  CORRIDOR: 'A transport route and the provinces along it',
  PROJECT_SCOPE: 'A programme works in these countries',
  INTERNATIONAL: 'Any other organisation or agreement between states',
});

@NodeKind('grp', 'Countries or provinces that act or are spoken of together, such as ASEAN or CLMV.')
export class CountryGroup extends Entity {
  @Property(groupType, 'What holds the group together') groupType!: string;
}
