// What questions on campaigns and zones have to answer, report by report.
import { usualFields } from '../../../../src/model/vocabularies/zone-fields.js';
import { daysLater, lastDay, shifted, type When, type World } from './world.js';

interface Weighted {
  readonly field: string;
  readonly weight: number;
}

export class CampaignOracle {
  constructor(
    readonly world: World,
    readonly when: When,
  ) {}

  #day = (id: string, property: string): string | undefined => {
    const date = this.world.text(id, property);
    return date === '' ? undefined : lastDay(date);
  };

  /** A report as it stood on the day; nothing before it was handed in. */
  #stateOf(report: string): string | undefined {
    const { day } = this.when;
    if ((this.#day(report, 'submittedOn') ?? '') > day) return undefined;
    const decided = this.#day(report, 'decidedOn');
    return decided !== undefined && decided > day ? 'SUBMITTED' : this.world.text(report, 'state');
  }

  #handedIn(assignment: string): string[] {
    const place = (report: string): string => `${this.#day(report, 'submittedOn')} ${report}`;
    return this.world
      .from(assignment, 'ANSWERS', this.when)
      .filter((report) => this.#stateOf(report) !== undefined)
      .sort((one, other) => (place(one) < place(other) ? -1 : 1));
  }

  assignments(campaign: string) {
    const { world, when } = this;
    const asked = world.to(campaign, 'ASKS', when).flatMap((assignment) =>
      world.to(assignment, 'ON_ZONE', when).map((zone) => {
        const until = shifted(this.#day(assignment, 'dueOn') ?? '', Number(world.nodes[campaign]?.['graceDays']));
        const report = this.#handedIn(assignment).at(-1);
        return { assignment, zone, until, report, status: this.#status(report, until) };
      }),
    );
    const place = ({ assignment, zone }: { assignment: string; zone: string }): string =>
      `${this.#day(assignment, 'dueOn')} ${world.name(zone)} ${assignment}`;
    return asked.sort((one, other) => (place(one) < place(other) ? -1 : 1));
  }

  #status(report: string | undefined, until: string): string {
    if (report === undefined) return this.when.day > until ? 'MISSING' : 'PENDING';
    const state = this.#stateOf(report);
    if (state !== 'ACCEPTED') return state === 'REJECTED' ? 'REJECTED' : 'IN_CHECK';
    return (this.#day(report, 'submittedOn') ?? '') > until ? 'ACCEPTED_LATE' : 'ACCEPTED_ON_TIME';
  }

  /** Accepted reports on a zone, the last one last; of one campaign where it is given. */
  accepted(zone: string, campaign?: string): string[] {
    const { world, when } = this;
    const place = (report: string): string => `${this.#day(report, 'submittedOn')} ${report}`;
    return world
      .from(zone, 'ON_ZONE', when)
      .filter((assignment) => !campaign || world.from(assignment, 'ASKS', when).includes(campaign))
      .flatMap((assignment) => this.#handedIn(assignment))
      .filter((report) => this.#stateOf(report) === 'ACCEPTED')
      .sort((one, other) => (place(one) < place(other) ? -1 : 1));
  }

  age(zone: string): number | null {
    const report = this.accepted(zone).at(-1);
    return report === undefined ? null : daysLater(this.#day(report, 'submittedOn') ?? '', this.when.day);
  }

  zonesIn(group: string): string[] {
    const { world, when } = this;
    const areas = (zone: string): string[] =>
      [
        ...world.all([zone], (id) => world.to(id, 'LOCATED_IN', when).filter((area) => world.exists(area, when.day))),
      ].slice(1);
    return world.byName(
      world.ids('sez').filter((zone) => areas(zone).some((area) => world.to(area, 'IN_GROUP', when).includes(group))),
    );
  }

  #isSourced(zone: string, field: string): boolean {
    const { world, when } = this;
    const sourcedLinks = (type: string): string[] =>
      world.links.flatMap(([from, of, to, values]) =>
        from === zone && of === type && values?.['sourceId'] && world.to(zone, type, when).includes(to) ? [to] : [],
      );
    const areas = sourcedLinks('LOCATED_IN')
      .filter((area) => world.exists(area, when.day))
      .flatMap((area) => [
        area,
        ...world.to(area, 'LOCATED_IN', when).filter((country) => world.exists(country, when.day)),
      ]);
    if (field === 'country') return areas.some((area) => area.startsWith('ctry:'));
    if (field === 'province') return areas.some((area) => area.startsWith('prov:'));
    if (field === 'managingAuthority') return sourcedLinks('MANAGED_BY').length > 0;
    if (field === 'oneStopCentre') return sourcedLinks('HAS_CENTRE').length > 0;
    const facts = world
      .from(zone, 'SUBJECT', { ...when, includePlanned: true })
      .filter((fact) => world.text(fact, 'predicate') === field && world.text(fact, 'retractedOn') === '');
    if (facts.length > 0)
      return facts.some(
        (fact) =>
          (world.text(fact, 'validFrom') === '' || world.exists(fact, when.day)) &&
          (when.includePlanned || world.text(fact, 'statementStatus') !== 'PLANNED'),
      );
    // What a test leaves out of a required property is filled in.
    const always = ['name', 'zoneType', 'status'].includes(field);
    return world.text(zone, 'sourceId') !== '' && (always || world.nodes[zone]?.[field] !== undefined);
  }

  completeness(zone: string, campaign?: string): { score: number | null; missing: string[] } {
    const { world } = this;
    const told = new Set(
      this.accepted(zone, campaign).flatMap((report) => {
        const { values, notApplicable = [] } = world.nodes[report] as {
          values: { field: string }[];
          notApplicable?: string[];
        };
        return [...values.map(({ field }) => field), ...notApplicable];
      }),
    );
    const asked = campaign ? (world.nodes[campaign]?.['requiredFields'] as Weighted[]) : usualFields;
    let [known, all] = [0, 0];
    const missing = [];
    for (const { field, weight } of asked) {
      all += weight;
      if (told.has(field) || (!campaign && this.#isSourced(zone, field))) known += weight;
      else missing.push(field);
    }
    return { score: all === 0 ? null : known / all, missing };
  }
}
