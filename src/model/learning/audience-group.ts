// Groups of participants as programmes describe them; never a person.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { text } from '../../ontology/values/index.js';

@NodeKind('aud', 'A described group of participants, such as officials of provincial departments; no persons.')
export class AudienceGroup extends Entity {
  @Property(text({ example: 'trainers' }), 'The part that they play', { optional: true }) role?: string;
  @Property(text({ example: 'officials of departments of industry' }), 'What sort of body or work they come from', {
    optional: true,
  })
  kind?: string;
  @Property(text({ max: 1000 }), 'Who belongs to it', { optional: true }) description?: string;
}
