// The classes of published classifications that something belongs to.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, flag } from '../../ontology/values/index.js';
import { Cluster } from '../alliances/cluster.js';
import { Enterprise } from '../alliances/enterprise.js';
import { Organisation } from '../alliances/organisation.js';
import { ClassCode } from './class-code.js';
import { Product } from './product.js';
import { Sector } from './sector.js';

const classificationBasis = choice('ClassificationBasis', 'Why something stands in a class.', {
  EXACT: 'The class holds this and nothing else',
  SHARED: 'The class holds this together with other things',
  PARTIAL: 'The class holds a part of this; other classes hold the rest',
  ACTIVITY: 'The class is the economic activity that grows, makes or processes this',
  DECLARED: 'The thing itself or a register declares the class',
});

@Relationship('Something belongs to a class of a published classification.', {
  ends: [{ from: [Cluster, Enterprise, Organisation, Product, Sector], to: [ClassCode] }],
  forward: { as: 'classifications', description: 'Classes that it belongs to' },
  backward: { as: 'classified', description: 'What belongs to the class' },
})
export class ClassifiedAs extends Link {
  @Property(flag(), 'Whether this is its main class in that scheme and edition', { optional: true }) primary?: boolean;
  @Property(classificationBasis, 'Why it stands in the class', { optional: true }) basis?: string;
}
