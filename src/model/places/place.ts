// Places below the first administrative level, down to a single venue.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, point } from '../../ontology/values/index.js';

const placeType = choice('PlaceType', 'What sort of place it is.', {
  CITY: 'A city or town',
  DISTRICT: 'A district of a province or city',
  COMMUNE: 'A commune or sub-district',
  VILLAGE: 'A village',
  BORDER_POINT: 'A checkpoint or crossing on a border',
  VENUE: 'A building or site where events are held',
});

@NodeKind('plc', 'A place below the first administrative level: a city, district, village, border point or venue.')
export class Place extends Entity {
  @Property(placeType, 'What sort of place it is') placeType!: string;
  @Property(point(), 'Position in degrees (WGS 84, longitude first)', { optional: true }) point?: object;
}
