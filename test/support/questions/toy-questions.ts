// Questions of every form for the tests of the word: rows, parts, one result, an answer in TypeScript, shared arguments.
import { CountryGroup } from '../../../src/model/places/country-group.js';
import { Country } from '../../../src/model/places/country.js';
import { Actor } from '../../../src/model/alliances/actor.js';
import { Project } from '../../../src/model/funding/project.js';
import { Property } from '../../../src/ontology/property.js';
import { question } from '../../../src/ontology/question.js';
import { integer, list, money, nested, node, partialDate, text } from '../../../src/ontology/values/index.js';

/** Arguments that several questions share. */
class Shared {
  @Property(partialDate(), 'Begun by then', { optional: true }) asOf?: string;
}

class Takes {
  @Property(node(Actor), 'Who pays') funder!: string;
  @Property(list(text({ max: 40 }), { max: 3 }), 'Only these', { optional: true }) names?: string[];
}

class Reach {
  @Property(integer(), 'How many') size!: number;
  @Property(list(node(), { max: 10 }), 'What is covered') places!: string[];
}

class FundedProject {
  @Property(node(Project), 'The project') project!: string;
  @Property(money(), 'What was given', { optional: true }) amount?: object;
  @Property(nested(Reach, 'What a project covers.'), 'All that it covers') reach!: object;
  @Property(list(nested(Reach, 'What a project covers.'), { max: 2 }), 'The same, each for itself') each!: object[];
}

const funded = question({
  name: 'funded',
  cypher: '../../test/support/questions/funded',
  takes: Takes,
  shares: [Shared],
  row: FundedProject,
  description: 'Projects of a funder.',
  formula: 'none',
  units: 'none',
  citation: 'none',
  example: '',
});

class OfGroup {
  @Property(node(CountryGroup), 'Only its members', { optional: true }) group?: string;
}

class LongestName {
  @Property(node(Country), 'The country') country!: string;
  @Property(integer(), 'Letters of its name') letters!: number;
}

const longestName = question({
  name: 'longestName',
  cypher: '../../test/support/questions/longest-name',
  takes: OfGroup,
  result: LongestName,
  description: 'The country with the longest name.',
  example: '',
  reads: ['id', 'name'],
  answer: async ({ run }) => {
    const rows = await run<{ id: string; name: string }>();
    const [longest] = rows.sort((one, other) => other.name.length - one.name.length || (one.id < other.id ? -1 : 1));
    if (!longest) return { rows: [] };
    return { rows: [{ country: longest.id, letters: longest.name.length }], warnings: [`${rows.length} names read.`] };
  },
});

class NameLength {
  @Property(node(Country), 'The country') country!: string;
}

const names = question({
  name: 'namesByLength',
  cypher: '../../test/support/questions/longest-name',
  takes: OfGroup,
  row: NameLength,
  description: 'Countries, those with long names first.',
  example: '',
  reads: ['id', 'name'],
  answer: async ({ run }) => {
    const rows = await run<{ id: string; name: string }>();
    rows.sort((one, other) => other.name.length - one.name.length || (one.id < other.id ? -1 : 1));
    return { rows: rows.map(({ id }) => ({ country: id })) };
  },
});

export const toyQuestions = [funded, longestName, names];
