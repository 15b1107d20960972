// Measures by which a project, plan or group is judged, with baseline and target.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, decimal, partialDate, text } from '../../ontology/values/index.js';
import { unit } from '../vocabularies/unit.js';

export const indicatorDirection = choice('IndicatorDirection', 'Which way an indicator should go.', {
  UP: 'More is better',
  DOWN: 'Less is better',
});

@NodeKind('ind', 'A measure with a baseline and a target (IATI results, OECD DAC).')
export class Indicator extends Entity {
  @Property(text({ example: 'enterprises with a published profile' }), 'What is measured') measure!: string;
  @Property(unit, 'Unit of all its values (UCUM; `{piece}` and the like for what is counted)') unit!: string;
  @Property(decimal(), 'Value before the intervention', { optional: true }) baseline?: number;
  @Property(partialDate(), 'When the baseline was taken', { optional: true }) baselineOn?: string;
  @Property(decimal(), 'Value to be reached', { optional: true }) target?: number;
  @Property(partialDate(), 'When it is to be reached', { optional: true, notBefore: 'baselineOn' }) targetOn?: string;
  @Property(indicatorDirection, 'Which way it should go') direction!: string;
}
