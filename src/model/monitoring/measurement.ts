// Values of a measure in a period: declared, counted, surveyed or estimated.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { choice, decimal, partialDate, text } from '../../ontology/values/index.js';
import { unit } from '../vocabularies/unit.js';

const measurementBasis = choice('MeasurementBasis', 'Where a measured value comes from.', {
  DECLARED: 'Somebody says so, without a list; members are never invented to match it',
  COUNTED: 'Every case was counted',
  SURVEYED: 'A sample was asked',
  ESTIMATED: 'It was estimated',
});

@NodeKind('mea', 'A value of a measure in a period, of any node of the graph.', {
  namedAfter: ['Measures', 'measure', 'period'],
})
export class Measurement extends Entity {
  @Property(text({ example: 'provinces represented' }), 'What is measured') measure!: string;
  @Property(decimal(), 'The value, in the unit beside it') value!: number;
  @Property(unit, 'Unit of the value (UCUM; `{piece}` and the like for what is counted)') unit!: string;
  @Property(partialDate(), 'Year, half, quarter, month or day that the value is of') period!: string;
  @Property(measurementBasis, 'Where the value comes from') basis!: string;
}
