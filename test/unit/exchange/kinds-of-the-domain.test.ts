// Seeds of kinds with defaults, derived names and structured values: what is left out, composed and refused.
import { describe, expect, test } from '@jest/globals';
import { withDerivedNames } from '../../../src/exchange/derived-names.js';
import { printProblem } from '../../../src/exchange/problem.js';
import { readSeeds } from '../../../src/exchange/read-seeds.js';
import { model } from '../../../src/model/index.js';
import { filesOf } from './tiny-model.js';

const seeds = {
  'zone.csv': 'id,name,zoneType,status,crossBorder\nsez:savan,Savan-Seno,SEZ,OPERATING,false\n',
  'organisation.csv': 'id,name,orgType,status\norg:office,Office of zones,GOVERNMENT,ACTIVE\n',
  'campaign.csv': 'id,name,opensOn,closesOn\ncam:first,First round,2019-08-30,2019-11-30\n',
  'reporting-assignment.csv': 'id,dueOn\nasg:one,2019-11-30\n',
  'asks.csv': 'from,to\ncam:first,asg:one\n',
  'on-zone.csv': 'from,to\nasg:one,sez:savan\n',
  'responsible.csv': 'from,to\nasg:one,org:office\n',
  'zone-report.csv': 'id,submittedOn,state,values\nzrp:one,2019-10-01,SUBMITTED,totalAreaHa=954|status=OPERATING\n',
  'answers.csv': 'from,to\nzrp:one,asg:one\n',
  'source.csv': 'id,name,title,publisher,lang,citation\nsrc:list,List,List,Publisher,en,Publisher: List\n',
  'fact.csv':
    'id,predicate,value,statementStatus,recordedAt,recordedBy\n' +
    'fct:area,totalAreaHa,954,ASSERTED,2026-11-22,curator\nfct:place,MANAGED_BY,,INFERRED,2026-11-22,curator\n',
  'fact-subject.csv': 'from,to\nfct:area,sez:savan\nfct:place,sez:savan\n',
  'fact-object.csv': 'from,to\nfct:place,org:office\n',
  'cites.csv': 'from,to,locator\nfct:area,src:list,#p6\nfct:place,src:list,#p7\n',
};
const read = (changes: Record<string, string> = {}) => readSeeds(filesOf({ ...seeds, ...changes }), model);
const problemsOf = (changes: Record<string, string>): string[] => read(changes).problems.map(printProblem);

const namesOf = (changes: Record<string, string> = {}) =>
  Object.fromEntries(withDerivedNames(read(changes).bundle).nodes.map(({ id, values }) => [id, values['name']]));

test('what a file leaves out takes its default', () => {
  const { bundle, problems } = read();
  expect(problems).toEqual([]);
  const campaign = bundle.nodes.find(({ id }) => id === 'cam:first');
  expect(campaign?.values['graceDays']).toBe(0);
  const fields = campaign?.values['requiredFields'] as { weight: number }[];
  expect(fields.reduce((sum, { weight }) => sum + weight, 0)).toBe(24);
});

test('an empty cell takes the default too, a value stands', () => {
  const header = 'id,name,opensOn,closesOn,graceDays,requiredFields\n';
  const { bundle } = read({ 'campaign.csv': `${header}cam:first,First,2019,2020,,totalAreaHa=3|firmCount=1\n` });
  const { values } = bundle.nodes.find(({ id }) => id === 'cam:first') ?? {};
  expect(values).toMatchObject({
    graceDays: 0,
    requiredFields: [
      { field: 'totalAreaHa', weight: 3 },
      { field: 'firmCount', weight: 1 },
    ],
  });
});

describe('a record that nobody names', () => {
  test('is named after what it is about, also through other such records', () => {
    expect(namesOf()).toMatchObject({
      'asg:one': 'Savan-Seno · First round · Office of zones',
      'zrp:one': 'Savan-Seno · First round · Office of zones · 2019-10-01',
      'fct:area': 'Savan-Seno · totalAreaHa · 954',
      'fct:place': 'Savan-Seno · MANAGED_BY · Office of zones',
      'sez:savan': 'Savan-Seno',
    });
  });

  test('that is about itself is called by its id, a long name is cut', () => {
    expect(namesOf({ 'fact-subject.csv': 'from,to\nfct:area,fct:area\nfct:place,sez:savan\n' })).toMatchObject({
      'fct:area': 'fct:area · totalAreaHa · 954',
    });
    const long = `id,name,zoneType,status,crossBorder\nsez:savan,${'ສ'.repeat(200)},SEZ,OPERATING,false\n`;
    const name = namesOf({ 'zone.csv': long })['fct:area'] as string;
    expect([name.length, name.at(-1)]).toEqual([200, '…']);
  });

  test('must not be given a name', () => {
    expect(problemsOf({ 'reporting-assignment.csv': 'id,name,dueOn\nasg:one,Mine,2019-11-30\n' })).toEqual([
      'reporting-assignment.csv:1 name: is filled by the system, so a file must not set it',
    ]);
  });
});

test('rules over relationships are told in words, with file, line and column', () => {
  expect(
    problemsOf({
      'reporting-assignment.csv': 'id,dueOn\nasg:one,2019-11-30\nasg:two,2019-11-30\n',
      'asks.csv': 'from,to\ncam:first,asg:one\ncam:first,asg:two\n',
      'on-zone.csv': 'from,to\nasg:one,sez:savan\nasg:two,sez:savan\n',
      'responsible.csv': 'from,to\nasg:one,org:office\nasg:two,org:office\n',
    }),
  ).toEqual([
    'reporting-assignment.csv:3 Asks+OnZone+Responsible: "asg:one" has Asks "cam:first", OnZone "sez:savan", Responsible "org:office" already (reporting-assignment.csv:2)',
  ]);
  expect(problemsOf({ 'answers.csv': 'from,to\n' })).toEqual([
    'zone-report.csv:2 id: "zrp:one" has no Answers; every ZoneReport needs one',
  ]);
  expect(problemsOf({ 'fact-object.csv': 'from,to\nfct:area,org:office\nfct:place,org:office\n' })).toEqual([
    'fact.csv:2 id: "fct:area" needs one of value, FactObject, notApplicable and has value and FactObject',
  ]);
});

test.each([
  ['totalAreaHa', 'has an entry that has a value that is blank'],
  ['Area=1', 'has an entry that has a field that is not a code such as'],
])('a reported value "%s" is refused', (values, message) => {
  const problems = problemsOf({
    'zone-report.csv': `id,submittedOn,state,values\nzrp:one,2019-10-01,SUBMITTED,${values}\n`,
  });
  expect(problems).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['{"products":["rattan chairs"]}', undefined],
  ['rattan chairs', 'is not {'],
  ['["rattan"]', 'is not {'],
  ['{"wishes":"more"}', 'has a wishes, which no ProfileContent has'],
  ['{"products":"rattan"}', 'has a products that is not a list'],
])('the content of a profile: %s', (cell, message) => {
  const content = model.kind('BusinessProfile').properties.find(({ name }) => name === 'content')!.type;
  const found = content.check(content.parse(cell));
  if (message === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(message);
});
