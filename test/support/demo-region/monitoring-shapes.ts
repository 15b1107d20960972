// What the demo region promises of plans, zones, campaigns, profiles, rights, findings, policies and money.
import { holds, type Shape } from './shape.js';

/** Leaf activities of a plan that are overdue on a day, with the days. */
const overdueOn = (day: string): string => `
  MATCH (:ActionPlan {id: 'apl:demo-overdue'})-[:HAS_ACTIVITY]->(activity)
  WHERE
    activity.state <> 'CANCELLED' AND
    NOT EXISTS { (activity)<-[:SUBACTIVITY_OF]-() } AND
    activity.dueOnUpper < '${day}' AND
    NOT EXISTS { (activity)<-[:REPORTS_ON]-(:ProgressReport {state: 'ACCEPTED', percentComplete: 100.0}) }
  RETURN
    activity.id,
    duration.inDays(date(activity.dueOnUpper), date('${day}')).days,
    COLLECT { MATCH (activity)-[:DEPENDS_ON]->(blocker) RETURN blocker.id }
  ORDER BY activity.id`;

/** What a zone bought outside it, and the part of that from its own country; then the same of what it sold. */
const linkages = `
  MATCH (zone:Zone)
  WHERE zone.id IN [
    'sez:demo-enclave-economic-zone', 'sez:demo-well-linked-economic-zone', 'sez:demo-within-itself-economic-zone',
    'sez:demo-without-firms-economic-zone', 'sez:demo-without-values-economic-zone'
  ]
  CALL (zone) {
    MATCH (other)-[sale:SUPPLIES {year: 2026}]->(firm)-[:OPERATES_IN]->(zone)
    WHERE NOT EXISTS { (other)-[:OPERATES_IN]->(zone) }
    RETURN sum(sale.valueNumber) AS bought, sum(CASE WHEN EXISTS {
      MATCH (other)-[:LOCATED_IN*1..2]->(home:Country) MATCH (firm)-[:LOCATED_IN*1..2]->(home)
    } THEN sale.valueNumber ELSE 0 END) AS boughtAtHome
  }
  CALL (zone) {
    MATCH (zone)<-[:OPERATES_IN]-(firm)-[sale:SUPPLIES {year: 2026}]->(other)
    WHERE NOT EXISTS { (other)-[:OPERATES_IN]->(zone) }
    RETURN sum(sale.valueNumber) AS sold, sum(CASE WHEN EXISTS {
      MATCH (other)-[:LOCATED_IN*1..2]->(home:Country) MATCH (firm)-[:LOCATED_IN*1..2]->(home)
    } THEN sale.valueNumber ELSE 0 END) AS soldAtHome
  }
  RETURN
    zone.id,
    CASE WHEN bought > 0 THEN boughtAtHome / bought END,
    CASE WHEN sold > 0 THEN soldAtHome / sold END
  ORDER BY zone.id`;

/** The latest report decides; one whose decision lies after the day is still in check. */
const answers = `
  MATCH (campaign:Campaign {id: 'cam:demo-every-answer'})-[:ASKS]->(task)-[:ON_ZONE]->(zone)
  WITH campaign, task, zone, head(COLLECT {
    MATCH (task)<-[:ANSWERS]-(report)
    WHERE report.submittedOnUpper <= $day
    RETURN report ORDER BY report.submittedOnUpper DESC
  }) AS report, toString(date(task.dueOnUpper) + duration({days: campaign.graceDays})) AS last
  RETURN zone.name, CASE
    WHEN report IS NULL AND last >= $day THEN 'PENDING'
    WHEN report IS NULL THEN 'MISSING'
    WHEN report.state = 'SUBMITTED' OR report.decidedOnUpper > $day THEN 'IN_CHECK'
    WHEN report.state = 'REJECTED' THEN 'REJECTED'
    WHEN report.submittedOnUpper <= last THEN 'ACCEPTED_ON_TIME'
    ELSE 'ACCEPTED_LATE'
  END ORDER BY zone.name`;

const byStatus = (kind: string, property: string): string => `
  MATCH (node:${kind})
  WHERE split(node.id, ':')[1] STARTS WITH 'demo-'
  WITH DISTINCT node.${property} AS state
  ORDER BY state
  RETURN collect(state)`;

export const monitoringShapes: readonly Shape[] = [
  {
    shape: 'two activities of a plan overdue on the day',
    statement: overdueOn('2026-06-30'),
    rows: [
      ['act:demo-overdue-machine', 60, ['act:demo-overdue-money']],
      ['act:demo-overdue-money', 91, []],
    ],
  },
  {
    shape: 'four of them overdue on 2026-11-22',
    statement: overdueOn('2026-11-22'),
    rows: [
      ['act:demo-overdue-due-today', 145, []],
      ['act:demo-overdue-machine', 205, ['act:demo-overdue-money']],
      ['act:demo-overdue-money', 236, []],
      ['act:demo-overdue-photographs', 53, []],
    ],
  },
  {
    shape: 'that plan at 35 per cent',
    statement: `
      MATCH (:ActionPlan {id: 'apl:demo-overdue'})-[:HAS_ACTIVITY]->(activity)
      WHERE activity.state <> 'CANCELLED' AND NOT EXISTS { (activity)<-[:SUBACTIVITY_OF]-() }
      WITH activity, coalesce(head(COLLECT {
        MATCH (activity)<-[:REPORTS_ON]-(report:ProgressReport {state: 'ACCEPTED'})
        WHERE report.reportedOnUpper <= $day
        RETURN report.percentComplete ORDER BY report.reportedOnUpper DESC
      }), 0) AS percent
      RETURN sum(activity.weight * percent) / sum(activity.weight)`,
    rows: [[35]],
  },
  {
    shape: 'plans, activities and reports in every state',
    statement: [
      byStatus('ActionPlan', 'state'),
      byStatus('Activity', 'state'),
      byStatus('ProgressReport', 'state'),
    ].join(' UNION ALL '),
    rows: [
      [['AGREED', 'CANCELLED', 'COMPLETED', 'DRAFT', 'ONGOING']],
      [['CANCELLED', 'COMPLETED', 'NOT_STARTED', 'ONGOING']],
      [['ACCEPTED', 'DRAFT', 'RETURNED', 'SUBMITTED']],
    ],
  },
  {
    shape: 'zones that trade at home, that do not, and of which it cannot be told',
    statement: linkages,
    rows: [
      ['sez:demo-enclave-economic-zone', 0, 0],
      ['sez:demo-well-linked-economic-zone', 0.8, 0.6],
      ['sez:demo-within-itself-economic-zone', null, null],
      ['sez:demo-without-firms-economic-zone', null, null],
      ['sez:demo-without-values-economic-zone', null, null],
    ],
  },
  {
    shape: 'every way of answering a campaign',
    statement: answers,
    rows: [
      ['Accepted Late Zone', 'ACCEPTED_LATE'],
      ['Accepted on Time Zone', 'ACCEPTED_ON_TIME'],
      ['Accepted on the Last Day Zone', 'ACCEPTED_ON_TIME'],
      ['Decided Tomorrow Zone', 'IN_CHECK'],
      ['In Check Zone', 'IN_CHECK'],
      ['Missing Zone', 'MISSING'],
      ['Pending Zone', 'PENDING'],
      ['Rejected Zone', 'REJECTED'],
      ['Rejected then Accepted Zone', 'ACCEPTED_ON_TIME'],
    ],
  },
  {
    shape: 'fresh, aging and stale zones, at the edges and among the many, and zones that never reported',
    statement: `
      MATCH (zone:Zone)
      WHERE zone.id STARTS WITH 'sez:demo-'
      WITH zone, head(COLLECT {
        MATCH (zone)<-[:ON_ZONE]-()<-[:ANSWERS]-(report:ZoneReport {state: 'ACCEPTED'})
        WHERE report.submittedOnUpper <= $day AND report.decidedOnUpper <= $day
        RETURN duration.inDays(date(report.submittedOnUpper), date($day)).days AS age ORDER BY age
      }) AS age
      WITH zone, CASE WHEN age <= 180 THEN 'FRESH' WHEN age <= 365 THEN 'AGING' WHEN age > 365 THEN 'STALE' ELSE 'NEVER' END AS state
      RETURN state, count(zone) > 4, [name IN collect(zone.name) WHERE name STARTS WITH 'Reported'] ORDER BY state`,
    rows: [
      ['AGING', true, expectedAges(181, 365)],
      ['FRESH', true, expectedAges(180)],
      ['NEVER', true, []],
      ['STALE', true, expectedAges(366)],
    ],
  },
  {
    shape: 'zones in every status, a pair across a border and a zone in two countries',
    statement: `
      MATCH (zone:Zone)
      WHERE zone.id STARTS WITH 'sez:demo-'
      RETURN
        count(DISTINCT zone.status),
        COUNT { (one:Zone)-[:PAIRED_WITH]->(other:Zone) },
        COUNT { (:Zone {id: 'sez:demo-two-banks-cross-border-zone'})-[:LOCATED_IN*1..2]->(:Country) }`,
    rows: [[5, 1, 2]],
  },
  {
    shape: 'profiles in every state, some in their third version',
    statement: `
      MATCH (profile:BusinessProfile)
      RETURN count(DISTINCT profile.state), max(profile.version), count(CASE WHEN NOT profile.consent THEN 1 END) > 5`,
    rows: [[8, 3, true]],
  },
  {
    shape: 'rights in every status, some run out and still shown as registered, and marks at the edges',
    statement: `
      MATCH (right:IprRight)
      RETURN
        count(DISTINCT right.status),
        count(CASE WHEN right.status = 'REGISTERED' AND right.expiresOnUpper < $day THEN 1 END) > 5,
        COUNT { (:IprRight {id: 'ipr:demo-ran-out-yesterday', expiresOn: '2026-06-29'}) },
        COUNT { (:IprRight {id: 'ipr:demo-runs-out-today', expiresOn: '2026-06-30'}) },
        COUNT { (:IprRight {id: 'ipr:demo-runs-out-in-90-days', expiresOn: '2026-09-28'}) }`,
    rows: [[6, true, 1, 1, 1]],
  },
  {
    shape: 'firms with and without a creative class at every site',
    statement: `
      MATCH (site:HeritageSite)<-[:ACTIVE_AT]-(firm)
      WITH site, count(firm) AS firms, count(CASE WHEN EXISTS { (firm)-[:CLASSIFIED_AS]->(:ClassCode {scheme: 'MEKONG_CREATIVE'}) } THEN 1 END) AS classified
      WHERE 0 < classified < firms
      RETURN count(site)`,
    rows: [[5]],
  },
  {
    shape: 'findings of every kind, and needs that no module treats',
    statement: `
      MATCH (finding:Finding)-[:ABOUT]->(topic)
      WHERE finding.id STARTS WITH 'fin:demo-'
      UNWIND finding.kinds AS kind
      WITH count(DISTINCT kind) AS kinds, collect(DISTINCT CASE WHEN kind = 'CAPACITY_NEED' THEN topic END) AS needs
      RETURN
        kinds,
        any(topic IN needs WHERE EXISTS { (topic)<-[:ABOUT]-(:TrainingModule)<-[:INCLUDES_MODULE]-(event) WHERE event.id STARTS WITH 'evt:demo-' }),
        any(topic IN needs WHERE NOT EXISTS { (topic)<-[:ABOUT]-(module:TrainingModule) WHERE module.id STARTS WITH 'mod:demo-' })`,
    rows: [[7, true, true]],
  },
  {
    shape: 'an instrument that all five countries share and one that only Viet Nam has',
    statement: `
      MATCH (policy:Policy)-[:APPLIES_IN]->(country:Country)
      WHERE policy.id STARTS WITH 'pol:demo-' AND policy.stage IN ['ADOPTED', 'IN_FORCE']
      UNWIND policy.instruments AS instrument
      WITH instrument, count(DISTINCT country) AS countries, min(country.iso2) AS first
      WHERE instrument IN ['NETWORK_SUPPORT', 'TWINNING']
      RETURN instrument, countries, first ORDER BY instrument`,
    rows: [
      ['NETWORK_SUPPORT', 5, 'KH'],
      ['TWINNING', 1, 'VN'],
    ],
  },
  {
    shape: 'a fund that pays for no project together with another, and others that do',
    statement: `
      MATCH (one:Funder)-[:FUNDS]->(project)<-[:FUNDS]-(other:Funder)
      WHERE one.id STARTS WITH 'fnd:demo-' AND one.id < other.id
      WITH collect(DISTINCT one.id) + collect(DISTINCT other.id) AS joined, count(DISTINCT project) AS projects
      RETURN projects > 8, 'fnd:demo-alone' IN joined`,
    rows: [[true, false]],
  },
  {
    shape: 'a province that has left its corridor',
    statement: `
      MATCH (province)-[link:IN_GROUP]->(:CountryGroup {id: 'grp:demo-silver-rivers'})
      RETURN count(link), count(CASE WHEN ${holds('link')} THEN 1 END)`,
    rows: [[8, 7]],
  },
  {
    shape: 'an indicator half of the way down, one whose target is its baseline, some passed, some not measured',
    statement: `
      MATCH (indicator:Indicator)
      WHERE indicator.id STARTS WITH 'ind:demo-'
      WITH indicator, head(COLLECT { MATCH (indicator)<-[:MEASURES]-(said) RETURN said.value ORDER BY said.periodUpper DESC }) AS latest
      WITH indicator, latest, CASE WHEN indicator.target <> indicator.baseline THEN (latest - indicator.baseline) / (indicator.target - indicator.baseline) END AS way
      RETURN
        count(CASE WHEN indicator.id = 'ind:demo-half-way-down' AND way = 0.5 THEN 1 END),
        count(CASE WHEN indicator.target = indicator.baseline AND latest = 12 THEN 1 END),
        count(CASE WHEN way > 1 THEN 1 END) > 2,
        count(CASE WHEN latest IS NULL THEN 1 END) > 2`,
    rows: [[1, 1, true, true]],
  },
  {
    shape: 'statements about eight firms that contradict each other, one taken back, and a firm seen elsewhere',
    statement: `
      MATCH (fact:Fact)-[:SUBJECT]->(firm:Enterprise)
      WHERE fact.predicate = 'employees'
      RETURN
        count(DISTINCT firm),
        count(fact.retractedOn),
        head(COLLECT { MATCH (:Enterprise {id: 'ent:demo-disputed-home'})-[:LOCATED_IN]->(seen) RETURN seen.id })`,
    rows: [[8, 1, 'prov:kh-3']],
  },
];

function expectedAges(...ages: number[]): string[] {
  return ages.map((age) => `Reported ${age} Days Ago Zone`);
}
