// Which needs that were found something treats.
import { Event } from '../../model/funding/event.js';
import { Project } from '../../model/funding/project.js';
import { Finding } from '../../model/learning/finding.js';
import { Topic } from '../../model/learning/topic.js';
import { TrainingModule } from '../../model/learning/training-module.js';
import { Activity } from '../../model/planning/activity.js';
import { Property } from '../../ontology/property.js';
import { question } from '../../ontology/question.js';
import { integer, list, nested, node, share } from '../../ontology/values/index.js';
import { assertEither } from '../either.js';
import { IncludePlanned } from '../include-planned.js';
import { counted, sentences } from './sentences.js';

class Takes {
  @Property(node(Event), 'The event at which needs were found; either this or `project`', { optional: true })
  event?: string;
  @Property(node(Project), 'The project at whose events, and those of its parts, they were found', { optional: true })
  project?: string;
}

class Need {
  @Property(node(Topic), 'The topic') topic!: string;
  @Property(list(node(Finding), { max: 20 }), 'The findings that tell of the need, by name') findings!: string[];
  @Property(list(node(Activity, TrainingModule), { max: 20 }), 'Modules and activities about the topic, by name')
  coveredBy!: string[];
}

class NeedsCoverage {
  @Property(integer({ min: 0 }), 'How many topics needs were found on') topics!: number;
  @Property(integer({ min: 0 }), 'How many of them a module or activity is about') covered!: number;
  @Property(share(), 'Their share; null where no need was found', { optional: true }) share?: number;
  @Property(list(node(Topic), { max: 100 }), 'The topics that none is about, by name') uncovered!: string[];
  @Property(list(nested(Need, 'A topic on which a need was found.'), { max: 30 }), 'Each topic by name')
  needs!: object[];
}

interface Found {
  readonly needs: readonly {
    /** Null for findings about no topic. */
    readonly topic: string | null;
    readonly findings: readonly string[];
    readonly coveredBy: readonly string[];
  }[];
}

export const needsCoverage = question({
  name: 'needsCoverage',
  cypher: 'monitoring/needs-coverage',
  takes: Takes,
  shares: [IncludePlanned],
  result: NeedsCoverage,
  description:
    'Which share of the topics on which needs were found, at an event or the events of a project, a training module or an activity is about, wherever that is taught or done. What is CANCELLED covers nothing. Services between firms have a type and no topic, so none covers a need.',
  formula:
    'share = topics of CAPACITY_NEED findings that a module or activity is about / all topics of CAPACITY_NEED findings',
  units: 'topics; share 0 to 1',
  verified: {
    reference: 'Brute force in TypeScript on 30 random events',
    largestDifference: 0,
  },
  example:
    'needsCoverage(event: "evt:joint-se-workshop-2017") { topics share uncovered { name } needs { topic { name } coveredBy { name } } warnings }',
  reads: ['needs'],
  answer: async ({ run }, given) => {
    assertEither('needsCoverage', given, 'event', 'project');
    const [found] = await run<Found>();
    if (!found) return { rows: [] };
    const needs = found.needs.filter(({ topic }) => topic !== null);
    const uncovered = needs.filter(({ coveredBy }) => coveredBy.length === 0);
    const covered = needs.length - uncovered.length;
    const topicless = found.needs.find(({ topic }) => topic === null)?.findings.length ?? 0;
    const findings = new Set(needs.flatMap((need) => need.findings));
    return {
      rows: [
        {
          topics: needs.length,
          covered,
          share: needs.length > 0 ? covered / needs.length : null,
          uncovered: uncovered.map(({ topic }) => topic),
          needs,
        },
      ],
      warnings: [
        ...(needs.length === 0 ? ['No need with a topic is on record, so there is no share.'] : []),
        ...sentences([topicless, `${counted(topicless, 'need is', 'needs are')} about no topic on record.`]),
      ],
      basis: {
        nodes: needs.length + findings.size + new Set(needs.flatMap(({ coveredBy }) => coveredBy)).size,
        edges: needs.reduce((sum, need) => sum + need.findings.length + need.coveredBy.length, 0),
        excluded: sentences([topicless, `${counted(topicless, 'need')} without a topic.`]),
      },
    };
  },
});
