// The relationships of a node, whatever their types.
import { Source } from '../../model/evidence/source.js';
import { model } from '../../model/index.js';
import { statementStatus } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { choice, list, nested, node, partialDate, text } from '../../ontology/values/index.js';
import { acrossTime } from '../across-time.js';
import { IncludePlanned } from '../include-planned.js';
import { relationshipType } from './relationship-type.js';

const edgeDirection = choice('EdgeDirection', 'Which way a relationship leads, seen from a node.', {
  OUT: 'From the node to the other',
  IN: 'From the other to the node',
  BOTH: 'Both ways: all, or where the type has no direction',
});

class Takes {
  @Property(node(), 'The node') node!: string;
  @Property(list(relationshipType), 'Only relationships of these types', { optional: true }) types?: string[];
  @Property(edgeDirection, 'Only relationships that lead this way; those without a direction lead both ways')
  direction = 'BOTH';
}

class RelationshipValue {
  @Property(text({ example: 'stage' }), 'Name of the property') name!: string;
  @Property(text({ max: 1000, example: 'PRODUCTION' }), 'Its value as text') value!: string;
}

class RelationshipOfNode {
  @Property(relationshipType, 'Type of the relationship') type!: string;
  @Property(edgeDirection, 'Which way it leads; `BOTH` where the type has no direction') direction!: string;
  @Property(node(), 'The node at its other end') other!: string;
  @Property(partialDate(), 'First day; null where it is open', { optional: true }) validFrom?: string;
  @Property(partialDate(), 'Last day; null where it is open', { optional: true }) validTo?: string;
  @Property(
    list(nested(RelationshipValue, 'A property of a relationship.'), { max: 30 }),
    'What it says beyond its ends',
  )
  values!: object[];
  @Property(statementStatus, 'How firmly the statement stands', { optional: true }) status?: string;
  @Property(node(Source), 'Source that states it', { optional: true }) source?: string;
  @Property(text({ example: '#p6' }), 'Where in the source', { optional: true }) locator?: string;
}

const valueColumns = model.relationships.flatMap(({ ownProperties }) =>
  ownProperties.flatMap(({ name, type }) =>
    type.columns.filter(({ auxiliary }) => !auxiliary).map(({ suffix }) => name + suffix),
  ),
);

export const edges = question({
  name: 'edges',
  cypher: 'network/edges',
  takes: Takes,
  shares: [IncludePlanned],
  constants: {
    symmetric: model.relationships.filter(({ symmetric }) => symmetric).map(({ type }) => type),
    acrossTime,
    values: [...new Set(valueColumns)].toSorted(),
  },
  row: RelationshipOfNode,
  description:
    'All relationships that a node stands in on a day, of any type, with the node at the other end: a look-up for front ends that draw a graph. By type, direction and name; a relationship of a node with itself stands once.',
  example:
    'edges(node: "con:rice-cambodia", first: 5) { rows { type direction other { id name } values { name value } source { id } locator } }',
  verified: { reference: 'links written by hand', largestDifference: 0 },
});
