// The controlled list of themes by which needs, challenges and trainings are matched.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, text } from '../../ontology/values/index.js';

const topicCode = choice('TopicCode', 'The themes that the list of topics starts with.', {
  PRODUCT_QUALITY: 'Quality of products, standards and their control',
  FARMING_PRODUCTION_TECHNOLOGY: 'Methods and equipment of farming and production',
  VALUE_ADDITION: 'Processing, design and packaging that raise the value of a product',
  PRODUCTION_COST: 'Costs of materials, labour, energy and transport',
  FINANCE: 'Access to credit, investment and the management of money',
  HUMAN_RESOURCES: 'Skills, staff and leadership',
  SALES_MARKETING: 'Selling, branding and promotion',
  EXPORT_PROCEDURE: 'Papers, customs and rules of exporting',
  MARKET_IDENTIFICATION: 'Finding markets and buyers',
  BUSINESS_DATA_PROFILING: 'Collecting and describing the data of firms',
  BUSINESS_PLANNING: 'Writing and using business plans',
  IPR: 'Intellectual property rights: protection and use',
  CREATIVE_CLASSIFICATION: 'Which activities count as creative industries',
  ASSOCIATION_MANAGEMENT: 'Running associations, clusters and consortia',
  POLICY: 'Laws, strategies and public measures',
  INFORMATION_SHARING: 'Exchange of information between firms, bodies and countries',
  ONE_STOP_SERVICE: 'One office or portal for all licences and papers',
});

@NodeKind('top', 'A theme of needs, challenges, findings and trainings, from a controlled list.')
export class Topic extends Entity {
  @Property(topicCode, 'Its word in the start list; unknown for a topic that was added later', {
    optional: true,
    key: true,
  })
  code?: string;
  @Property(text({ max: 1000 }), 'What belongs to it', { optional: true }) description?: string;
}
