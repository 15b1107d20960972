// Special economic zones and their like.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, decimal, flag, integer, list, partialDate, point, text } from '../../ontology/values/index.js';

const zoneType = choice('ZoneType', 'What sort of zone it is.', {
  SEZ: 'Special economic zone of general use',
  EXPORT_PROCESSING: 'Zone for processing for export',
  INDUSTRIAL_PARK: 'Industrial park',
  BORDER_ECONOMIC: 'Economic zone at a border',
  CROSS_BORDER: 'Zone that lies in two countries under an agreed regime',
  FREE_TRADE: 'Free trade zone',
  HIGH_TECH: 'High-technology zone',
});

const zoneStatus = choice('ZoneStatus', 'Where a zone stands.', {
  PLANNED: 'Decided on, not yet built',
  UNDER_CONSTRUCTION: 'Being built',
  OPERATING: 'Open for business',
  SUSPENDED: 'Interrupted',
  CLOSED: 'Given up',
});

@NodeKind('sez', 'An area with a regime of its own for business: taxes, customs, permits, one authority.')
export class Zone extends Entity {
  @Property(zoneType, 'What sort of zone it is') zoneType!: string;
  @Property(zoneStatus, 'Where it stands') status!: string;
  @Property(flag(), 'Lies in two countries, or works as a pair with a zone across the border') crossBorder!: boolean;
  @Property(decimal({ min: 0 }), 'Total area in hectares', { optional: true }) totalAreaHa?: number;
  @Property(decimal({ min: 0 }), 'Area in use in hectares, at most the total', {
    optional: true,
    atMost: 'totalAreaHa',
  })
  occupiedAreaHa?: number;
  @Property(text({ max: 300 }), 'Law or decree that founds it', { optional: true }) legalBasis?: string;
  @Property(partialDate(), 'When it was established', { optional: true }) establishedOn?: string;
  @Property(point(), 'Position in degrees (WGS 84, longitude first)', { optional: true }) location?: object;
  @Property(list(text()), 'Branches that it wants to attract', { optional: true }) targetSectors?: string[];
  @Property(text({ max: 1000 }), 'Advantages offered to investors', { optional: true }) incentives?: string;
  @Property(text({ max: 1000 }), 'Roads, power, water, ports and the like', { optional: true }) infrastructure?: string;
  @Property(integer({ min: 0 }), 'Number of firms in it', { optional: true }) firmCount?: number;
  @Property(partialDate(), 'Day of the last accepted report', { optional: true, derived: true })
  lastVerifiedOn?: string;
}
