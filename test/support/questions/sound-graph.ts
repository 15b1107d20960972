// A small graph in which every check of quality looks at something and finds nothing.
import type { Database } from '../../../src/graph/database.js';

const soundGraph = `
CREATE (source:Source {id: 'src:one', name: 'One', sourceId: 'src:one'})
WITH source, {sourceId: 'src:one', statementStatus: 'ASSERTED', confidence: 0.5} AS stated
CREATE
  (kh:Country {id: 'ctry:kh', name: 'Cambodia'}),
  (vn:Country {id: 'ctry:vn', name: 'Viet Nam', validFrom: '1976', validFromLower: '1976-01-01', validFromUpper: '1976-12-31'}),
  (corridor:CountryGroup {id: 'grp:sec', name: 'Corridor'}),
  (prov:Province {id: 'prov:vn-57', name: 'Binh Duong', validTo: '2025-06-30', validToLower: '2025-06-30', validToUpper: '2025-06-30'}),
  (twin:Province {id: 'prov:kh-x', name: 'Bình-Dương'}),
  (place:Place {id: 'plc:town', name: 'Town'}),
  (zone:Zone {id: 'sez:one', name: 'Zone one', status: 'OPERATING', totalAreaHa: 10.0, occupiedAreaHa: 10.0}),
  (planned:Zone {id: 'sez:two', name: 'Zone two', status: 'PLANNED'}),
  (assignment:ReportingAssignment {id: 'asg:one', name: 'Same'}),
  (report:ZoneReport {id: 'zrp:one', name: 'Same', state: 'ACCEPTED', submittedOn: '2026-01-10', submittedOnLower: '2026-01-10', submittedOnUpper: '2026-01-10'}),
  (hs:ClassCode {id: 'cls:hs2017-1006', name: 'Rice', scheme: 'HS', revision: '2017', code: '1006'}),
  (chapter:ClassCode {id: 'cls:hs2017-10', name: 'Cereals', scheme: 'HS', revision: '2017', code: '10'}),
  (older:ClassCode {id: 'cls:hs2012-10', name: 'Cereals', scheme: 'HS', revision: '2012', code: '10'}),
  (product:Product {id: 'prd:rice', name: 'Rice'}),
  (seller:Enterprise:Actor {id: 'ent:seller', name: 'Seller', status: 'ACTIVE', femaleShare: 1.0}),
  (buyer:Enterprise:Actor {id: 'ent:buyer', name: 'Buyer', status: 'ACTIVE', femaleShare: 0.0}),
  (project:Project {id: 'prj:one', name: 'Project', startOn: '2024', startOnLower: '2024-01-01', startOnUpper: '2024-12-31', endOn: '2024-03', endOnLower: '2024-03-01', endOnUpper: '2024-03-31'}),
  (activity:Activity {id: 'act:one', name: 'Activity'}),
  (progress:ProgressReport {id: 'rep:one', name: 'Same', percentComplete: 100.0}),
  (right:IprRight {id: 'ipr:one', name: 'Right', status: 'REGISTERED', expiresOn: '2026-06', expiresOnLower: '2026-06-01', expiresOnUpper: '2026-06-30'}),
  (gone:IprRight {id: 'ipr:two', name: 'Right of old', status: 'EXPIRED', expiresOn: '2020', expiresOnLower: '2020-01-01', expiresOnUpper: '2020-12-31'}),
  (counted:Measurement {id: 'mea:one', name: 'Same', basis: 'DECLARED', measure: 'provinces', period: '2017', unit: '{province}', value: 1.0}),
  (event:Event {id: 'evt:one', name: 'Event', eventType: 'TRAINING', sourceId: 'src:one'}),
  (nine:AudienceGroup {id: 'aud:nine', name: 'Nine', sourceId: 'src:one'}),
  (four:AudienceGroup {id: 'aud:four', name: 'Four', sourceId: 'src:one'}),
  (heads:Measurement {id: 'mea:heads', name: 'Same', basis: 'DECLARED', measure: 'participants', period: '2017', unit: '{participant}', value: 13.0, sourceId: 'src:one'}),
  (part:Measurement {id: 'mea:part', name: 'Same', basis: 'DECLARED', measure: 'leaders', period: '2017', unit: '{participant}', value: 4.0, sourceId: 'src:one'}),
  (trainings:Measurement {id: 'mea:trainings', name: 'Same', basis: 'DECLARED', measure: 'trainings', period: '2017', unit: '{training}', value: 1.0, sourceId: 'src:one'}),
  (fact:Fact {id: 'fct:one', name: 'Fact', predicate: 'employees', value: '9'}),
  (curated:Organisation:Actor {id: 'org:curated', name: 'Curated'}),
  (prov)-[a:LOCATED_IN {validFrom: '1997', validFromLower: '1997-01-01', validFromUpper: '1997-12-31'}]->(vn),
  (twin)-[b:LOCATED_IN]->(kh),
  (place)-[c:LOCATED_IN]->(prov),
  (prov)-[d:IN_GROUP {validFrom: '2010', validFromLower: '2010-01-01', validFromUpper: '2010-12-31', validTo: '2025', validToLower: '2025-01-01', validToUpper: '2025-12-31'}]->(corridor),
  (vn)-[e:IN_GROUP]->(corridor),
  (zone)-[f:LOCATED_IN]->(kh),
  (planned)-[g:LOCATED_IN]->(kh),
  (assignment)-[h:ON_ZONE]->(zone),
  (report)-[i:ANSWERS]->(assignment),
  (hs)-[j:NARROWER_THAN]->(chapter),
  (older)-[k:CONCORDS_WITH]->(chapter),
  (product)-[l:CLASSIFIED_AS]->(hs),
  (seller)-[m:SUPPLIES {productId: 'prd:rice', year: 2024}]->(buyer),
  (seller)-[n:SAME_AS {decision: 'DIFFERENT', score: 1.0}]->(buyer),
  (project)-[o:COVERS]->(vn),
  (progress)-[p:REPORTS_ON]->(activity),
  (seller)-[q:HOLDS]->(right),
  (seller)-[r:HOLDS]->(gone),
  (counted)-[s:MEASURES]->(corridor),
  (vn)-[t:EXPORTS {year: 2017, value: 1.0}]->(hs),
  (vn)-[u:EXPORTS_TO {year: 2018, classCodeId: 'cls:hs2017-1006', value: 1.0}]->(kh),
  (nine)-[:PARTICIPATED_IN {headcount: 9, sourceId: 'src:one'}]->(event),
  (four)-[:PARTICIPATED_IN {headcount: 4, sourceId: 'src:one'}]->(event),
  (event)-[:PART_OF_PROJECT {sourceId: 'src:one'}]->(project),
  (heads)-[:MEASURES {sourceId: 'src:one'}]->(event),
  (part)-[:MEASURES {sourceId: 'src:one'}]->(event),
  (trainings)-[:MEASURES {sourceId: 'src:one'}]->(project),
  (fact)-[:SUBJECT]->(curated),
  (fact)-[:CITES {locator: '#p1'}]->(source),
  (curated)-[v:LOCATED_IN]->(kh)
FOREACH (one IN [kh, vn, corridor, prov, twin, place, zone, planned, assignment, report, hs, chapter, older, product, seller, buyer, project, activity, progress, right, gone, counted] | SET one += stated)
FOREACH (one IN [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v] | SET one += stated)`;

export async function plantSoundGraph(database: Database): Promise<void> {
  await database.command('MATCH (node) DETACH DELETE node');
  await database.command(soundGraph);
}
