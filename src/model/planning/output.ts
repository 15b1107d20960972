// What activities and programmes leave behind.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, decimal, partialDate } from '../../ontology/values/index.js';
import { unit } from '../vocabularies/unit.js';

const outputType = choice('OutputType', 'What sort of result it is.', {
  CERTIFICATION: 'A certificate for a product, process or firm',
  PACKAGE_DESIGN: 'A new or better package',
  EQUIPMENT: 'Machines and tools',
  BROCHURE: 'Printed or online promotion',
  BUSINESS_PROFILE: 'A description of a firm',
  TRAINING_DELIVERED: 'A training that was held',
  BUSINESS_PLAN: 'A plan for a firm or group',
  DATASET: 'Collected data',
  POLICY_PAPER: 'A paper for those who decide on policy',
  SALES_CONTRACT: 'A contract with a buyer',
  OTHER: 'Any other',
});

@NodeKind('out', 'A direct result of an activity or programme (output in the sense of the results chain, OECD DAC).')
export class Output extends Entity {
  @Property(outputType, 'What sort of result it is') outputType!: string;
  @Property(decimal({ min: 0 }), 'How much or many, in the unit beside it', { optional: true }) quantity?: number;
  @Property(unit, 'Unit of the quantity (UCUM; `{piece}` and the like for what is counted)', { optional: true })
  unit?: string;
  @Property(partialDate(), 'When it was delivered', { optional: true }) deliveredOn?: string;
}
