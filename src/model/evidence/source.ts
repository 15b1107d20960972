// Documents and data sets that stand behind statements.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { code, partialDate, text } from '../../ontology/values/index.js';

@NodeKind('src', 'A text, list or data set that states what the graph holds.')
export class Source extends Entity {
  @Property(text({ max: 500 }), 'Title as published', { named: true }) title!: string;
  @Property(text({ example: 'Mekong Institute' }), 'Who published it') publisher!: string;
  @Property(partialDate(), 'When it was published', { optional: true }) publishedOn?: string;
  @Property(code(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'en'), 'Language as a BCP 47 tag, `mul` for several')
  lang!: string;
  @Property(text({ max: 600 }), 'How to cite it, without the paragraph') citation!: string;
  @Property(text({ max: 300, example: 'PDDL 1.0' }), 'Licence under which it may be used', { optional: true })
  licence?: string;
  @Property(text({ example: '1.8.4' }), 'Edition, release or commit', { optional: true }) version?: string;
  @Property(partialDate(), 'When the copy was taken', { optional: true }) takenOn?: string;
  @Property(text({ max: 600 }), 'What was selected or changed', { optional: true }) changes?: string;
  @Property(text({ max: 600 }), 'Line that names the authors wherever the data are shown', { optional: true })
  attribution?: string;
  @Property(
    code(/^[0-9a-f]{64}$/, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
    'SHA-256 of the copy',
    {
      optional: true,
    },
  )
  contentHash?: string;
}
