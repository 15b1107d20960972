// Classes of published classifications, each edition for itself.
import { Entity } from '../../ontology/entity.js';
import { NodeKind } from '../../ontology/kind.js';
import { Property } from '../../ontology/property.js';
import { code, integer, text } from '../../ontology/values/index.js';

@NodeKind('cls', 'A class of a published classification, such as heading 1006 of the Harmonized System of 2017.', {
  unique: [['scheme', 'revision', 'code']],
})
export class ClassCode extends Entity {
  @Property(
    code(/^[A-Z][A-Z0-9_-]{1,30}$/, 'HS'),
    'Classification: `HS` (goods in trade, WCO), `ISIC` (activities, UN), `SITC`, `BEC`, `UNESCO-FCS`, `MEKONG_CREATIVE`',
  )
  scheme!: string;
  @Property(code(/^[0-9A-Za-z.]{1,10}$/, '2017'), 'Edition of the classification: a year for HS, a number for ISIC')
  revision!: string;
  @Property(code(/^[0-9A-Z][0-9A-Z_]{0,39}$/, '1006'), 'Code without dots, leading zeros kept', { lookup: true })
  code!: string;
  @Property(text({ max: 1000, example: 'Rice' }), 'What the class holds, in the wording of the cited list', {
    named: true,
  })
  title!: string;
  @Property(
    integer({ min: 1, max: 12 }),
    'Depth in its classification: in HS 2 chapter, 4 heading, 6 subheading; in ISIC 1 section, 2 division, 3 group, 4 class',
  )
  level!: number;
}
