// Lasting ties between clusters, such as a local one and an Italian district.
import { Link } from '../../ontology/entity.js';
import { Property } from '../../ontology/property.js';
import { Relationship } from '../../ontology/relationship.js';
import { choice, partialDate, text } from '../../ontology/values/index.js';
import { Cluster } from './cluster.js';

const twinningStatus = choice('TwinningStatus', 'Where a twinning stands.', {
  PROPOSED: 'Under discussion',
  ACTIVE: 'Agreed and lived',
  ENDED: 'No longer kept up',
});

@Relationship('Two clusters are joined in a lasting partnership.', {
  ends: [{ from: [Cluster], to: [Cluster] }],
  forward: { as: 'twins', description: 'Clusters that it is joined with in a lasting partnership' },
})
export class TwinnedWith extends Link {
  @Property(partialDate(), 'When it was agreed', { optional: true }) since?: string;
  @Property(text(), 'Name of the agreement', { optional: true }) agreement?: string;
  @Property(twinningStatus, 'Where the twinning stands') status!: string;
}
