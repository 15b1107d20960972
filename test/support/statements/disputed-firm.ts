// Seeds of one firm about which sources disagree: values, a location, a membership, something taken back.
import type { SeedFile } from '../../../src/exchange/seed-files.js';
import { filesOf } from '../../unit/exchange/tiny-model.js';

const stated = 'sourceId,locator,statementStatus,confidence,statedOn,recordedAt';

export const disputedFirm = {
  'evidence/source.csv': `id,name,title,publisher,lang,citation,${stated}
src:first,First,First,Press,en,First,src:first,,ASSERTED,,,2026-01-01
src:second,Second,Second,Press,en,Second,src:second,,ASSERTED,,,2026-01-01
`,
  'places/country.csv': `id,name,iso2,iso3,isoNumeric,${stated}
ctry:kh,Cambodia,KH,KHM,116,src:first,,ASSERTED,,,2026-01-01
`,
  'places/province.csv': `id,name,adminType,${stated}
prov:kh-1,One,PROVINCE,src:first,#p1,ASSERTED,,,2026-01-01
prov:kh-2,Two,PROVINCE,src:first,#p1,ASSERTED,,,2026-01-01
`,
  'alliances/enterprise.csv': `id,name,status,employees,informal,${stated}
ent:silk,Silk,ACTIVE,240,true,src:first,#p1,ASSERTED,0.9,2012,2026-01-01
ent:plain,Plain,ACTIVE,10,,src:first,#p9,ASSERTED,0.9,2012,2026-01-01
`,
  'alliances/organisation.csv': `id,name,orgType,status,${stated}
org:guild,Guild,CHAMBER_OR_ASSOCIATION,ACTIVE,src:first,#p1,ASSERTED,,,2026-01-01
`,
  'places/located-in.csv': `from,to,validFrom,${stated}
ent:silk,prov:kh-1,2005,src:first,#p1,ASSERTED,0.9,2012,2026-01-01
prov:kh-1,ctry:kh,,src:first,#p1,ASSERTED,0.9,2012,2026-01-01
prov:kh-2,ctry:kh,,src:first,#p1,ASSERTED,0.9,2012,2026-01-01
`,
  'alliances/member-of.csv': `from,to,role,${stated}
ent:plain,org:guild,MEMBER,src:first,#p9,PLANNED,0.9,2012,2026-01-01
`,
  'evidence/fact.csv': `id,predicate,value,notApplicable,qualifiers,validFrom,stated,statedOn,statementStatus,confidence,recordedAt,recordedBy,retractedOn,retractionReason
fct:counted,employees,300,,,,300 people,2015,OBSERVED,0.8,2026-03-01,a curator,,
fct:founded,foundedOn,1999,,,,,2015,ASSERTED,0.8,2026-02-01,a curator,,
fct:guild,MEMBER_OF,,,role=LEADER,,,2015,ASSERTED,0.8,2026-02-01,a curator,,
fct:joined,MEMBER_OF,,,role=MEMBER,,,2015,OBSERVED,0.8,2026-02-01,a curator,,
fct:licensed,informal,,true,,,,2015,OBSERVED,0.8,2026-02-01,a curator,,
fct:moved,LOCATED_IN,,,,2010,,2015,OBSERVED,0.8,2026-03-01,a curator,,
fct:typed,employees,900,,,,,2016,OBSERVED,1,2026-02-01,a curator,2026-02-15,a slip of the pen
`,
  'evidence/fact-subject.csv': `from,to
fct:counted,ent:silk
fct:founded,ent:silk
fct:guild,ent:silk
fct:joined,ent:plain
fct:licensed,ent:silk
fct:moved,ent:silk
fct:typed,ent:silk
`,
  'evidence/fact-object.csv': `from,to
fct:guild,org:guild
fct:joined,org:guild
fct:moved,prov:kh-2
`,
  'evidence/cites.csv': `from,to,locator
fct:counted,src:second,#p2
fct:counted,src:first,#p3
fct:founded,src:second,#p2
fct:guild,src:second,#p2
fct:joined,src:second,#p2
fct:licensed,src:second,#p2
fct:moved,src:second,#p2
fct:typed,src:second,#p2
`,
} as const;

export const disputedFiles = (changes: Readonly<Record<string, string>> = {}): SeedFile[] =>
  filesOf({ ...disputedFirm, ...changes });
