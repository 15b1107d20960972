// The chain of one product as a whole: how far it reaches and who sets its terms.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice } from '../../ontology/values/index.js';
import { governance } from '../vocabularies/governance.js';

const chainScope = choice('ChainScope', 'How far a value chain reaches.', {
  NATIONAL: 'From first input to final use within one country',
  REGIONAL: 'Across borders within the region of reference, ASEAN unless another is named',
  GLOBAL: 'To buyers outside the region of reference',
});

@NodeKind('vc', 'All steps that take one product from conception to final use (Porter 1985, Gereffi).')
export class ValueChain extends Entity {
  @Property(chainScope, 'How far it reaches') scope!: string;
  @Property(governance, 'Who sets the terms along it', { optional: true }) governance?: string;
}
