// Clusters in the sense of Porter and UNIDO: related firms near one another and the institutions around them.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, flag, integer, text } from '../../ontology/values/index.js';

const clusterStage = choice('ClusterStage', 'How far a cluster has developed.', {
  EMERGING: 'Firms begin to gather',
  GROWING: 'Firms and joint action increase',
  MATURE: 'Established, with institutions of its own',
  DECLINING: 'Firms leave or close',
  UNKNOWN: 'Not assessed',
});

@NodeKind(
  'clu',
  'Firms of related trades near one another, with the institutions around them, that share markets, skills and problems.',
)
export class Cluster extends Entity {
  @Property(clusterStage, 'How far it has developed') clusterStage!: string;
  @Property(text({ max: 1000 }), 'What it is known for', { optional: true }) description?: string;
  @Property(integer({ min: 0 }), 'Number of firms, roughly', { optional: true }) approxFirms?: number;
  @Property(integer({ min: 0 }), 'Number of people working in it, roughly', { optional: true }) approxWorkers?: number;
  @Property(flag(), 'An industrial district: many small specialised firms in one local community (Becattini)')
  isDistrict!: boolean;
}
