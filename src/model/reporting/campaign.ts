// Rounds in which data on zones are collected.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { integer, list, partialDate } from '../../ontology/values/index.js';
import { usualFields, weightedField } from '../vocabularies/zone-fields.js';

@NodeKind('cam', 'A round of data collection: which fields of which zones are to be reported, from when until when.')
export class Campaign extends Entity {
  @Property(partialDate(), 'First day on which reports are taken') opensOn!: string;
  @Property(partialDate(), 'Last day on which reports are on time', { notBefore: 'opensOn' }) closesOn!: string;
  @Property(integer({ min: 0 }), 'Days after a due date on which a report still counts as on time', { default: 0 })
  graceDays!: number;
  @Property(list(weightedField), 'Fields asked for, with their weights in completeness', { default: usualFields })
  requiredFields!: object[];
}
