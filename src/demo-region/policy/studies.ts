// Baselines, diagnoses and evaluations of projects, planned, under way and done.
import type { Group } from '../alliances/group.js';
import type { Project } from '../funding/projects.js';
import type { Organisation } from '../alliances/organisation.js';
import { countryId } from '../places/countries.js';
import type { Region } from '../region.js';

const studyTypes = ['BASELINE', 'DIAGNOSTIC', 'ASSESSMENT', 'EVALUATION'] as const;

/** One study for every second project: done before it began, under way, or planned for its end. */
export function addStudies(
  region: Region,
  projects: readonly Project[],
  organisations: readonly Organisation[],
  clusters: readonly Group[],
  funder: string,
): void {
  const draws = region.draws('studies');
  projects
    .filter((_, index) => index % 2 === 0)
    .forEach(({ id: project, name, slug, country, begins }, index) => {
      const studyType = studyTypes[index % studyTypes.length] as string;
      const status = studyType === 'EVALUATION' ? 'PLANNED' : studyType === 'ASSESSMENT' ? 'ONGOING' : 'COMPLETED';
      const dates =
        status === 'COMPLETED'
          ? { startOn: `${begins}-01`, endOn: `${begins}-06` }
          : status === 'ONGOING'
            ? { startOn: '2026-03' }
            : {};
      const study = region.node('Study', `${studyType.toLowerCase()}-${slug}`, {
        name: `${name}: ${studyType.toLowerCase()}`,
        studyType,
        status,
        ...dates,
      });
      region.link('PART_OF_PROJECT', study, project);
      region.link('DELIVERS', project, study);
      region.link('COVERS', study, countryId(country));
      const researcher = organisations.find((one) => one.country === country && one.orgType === 'RESEARCH_CENTRE');
      if (researcher) region.link('IMPLEMENTS', researcher.id, study, { role: 'LEAD' });
      const cluster = draws.pick(clusters.filter((one) => one.country === country));
      if (index % 3 === 0) region.link('DELIVERS', project, cluster.id);
      if (index % 4 === 0) region.link('FUNDS', funder, study, { flowType: 'EXPENDITURE', on: String(begins) });
    });
}
