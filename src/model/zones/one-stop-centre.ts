// Single offices of zones where a firm settles everything with the authorities.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { code, flag, list, text } from '../../ontology/values/index.js';
import { ossService } from '../vocabularies/oss-service.js';

@NodeKind(
  'oss',
  'The single office of a zone for licences, customs, labour, tax and the like; a one-stop service centre.',
)
export class OneStopCentre extends Entity {
  @Property(list(ossService), 'What can be settled there; empty where that is not known', { default: [] })
  services!: string[];
  @Property(list(code(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'lo')), 'Languages spoken, as BCP 47 tags', {
    optional: true,
  })
  languages?: string[];
  @Property(text({ max: 300, example: 'Mo-Fr 08:00-16:00' }), 'When it is open', { optional: true })
  openingHours?: string;
  @Property(flag(), 'Serves over the network as well') online!: boolean;
}
