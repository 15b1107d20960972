// What the demo region promises of clusters, consortia, services and twins.
import { holds, type Shape } from './shape.js';

/** The level of penetration as the glossary defines it, with ASEAN as the region: sales by members of the day to others. */
const levels = `
  MATCH (group:Consortium)
  WHERE group.id STARTS WITH 'con:demo-level-'
  WITH group, COLLECT { MATCH (member)-[link:MEMBER_OF]->(group) WHERE ${holds('link')} RETURN member } AS members
  WITH group, members, members + group AS sellers
  WITH group, members, sellers, COLLECT {
    UNWIND sellers AS seller
    MATCH (seller)-[sale:SUPPLIES WHERE sale.year IN [2025, 2026]]->(buyer)
    WHERE NOT buyer IN sellers
    MATCH (buyer)-[:LOCATED_IN*1..3]->(country:Country)
    RETURN [
      sale.year,
      country.id,
      CASE
        WHEN country.id = 'ctry:la' THEN 'DOMESTIC'
        WHEN EXISTS { (country)-[:IN_GROUP]->(:CountryGroup {id: 'grp:asean'}) } THEN 'REGIONAL'
        ELSE 'GLOBAL'
      END]
  } AS sales
  WITH group, members, sellers, [sale IN sales WHERE sale[0] = 2026] AS now, [sale IN sales WHERE sale[0] = 2025] AS before
  RETURN group.id, CASE
    WHEN size(members) = 0 THEN null
    WHEN any(sale IN before WHERE sale[2] = 'GLOBAL') AND COUNT {
      UNWIND now AS sale WITH sale WHERE sale[2] = 'GLOBAL' RETURN DISTINCT sale[1]
    } >= 2 THEN 5
    WHEN any(sale IN now WHERE sale[2] = 'GLOBAL') THEN 4
    WHEN any(sale IN now WHERE sale[2] = 'REGIONAL') THEN 3
    WHEN any(seller IN sellers WHERE EXISTS { (seller)-[:NEGOTIATES_WITH]->() }) THEN 2
    WHEN size(now) > 0 THEN 1
    ELSE 0
  END ORDER BY group.id`;

export const groupShapes: readonly Shape[] = [
  {
    shape: 'a consortium for each level of penetration, one at 4 for want of a second country, one without members',
    statement: levels,
    rows: [
      ['con:demo-level-0', 0],
      ['con:demo-level-1', 1],
      ['con:demo-level-2', 2],
      ['con:demo-level-3', 3],
      ['con:demo-level-4', 4],
      ['con:demo-level-4-one-country', 4],
      ['con:demo-level-5', 5],
      ['con:demo-level-none', null],
    ],
  },
  {
    shape: 'a cluster in three countries',
    statement: `
      MATCH (cluster:Cluster {id: 'clu:demo-three-rivers'})-[:LOCATED_IN*1..3]->(country:Country)
      WITH country.iso2 AS code ORDER BY code
      RETURN collect(code)`,
    rows: [[['LA', 'TH', 'VN']]],
  },
  {
    shape: 'seven members on the day, six on the next, fourteen said to be',
    statement: `
      MATCH (cluster:Cluster {id: 'clu:demo-coming-and-going'})
      RETURN
        COUNT { MATCH (cluster)<-[link:MEMBER_OF]-() WHERE ${holds('link')} },
        COUNT { MATCH (cluster)<-[link:MEMBER_OF]-() WHERE link.validFromLower <= '2026-07-01' AND coalesce(link.validToUpper >= '2026-07-01', true) },
        COUNT { MATCH (cluster)<-[link:MEMBER_OF]-() WHERE link.leaveReason IS NOT NULL },
        head(COLLECT { MATCH (cluster)<-[:MEASURES]-(said:Measurement {basis: 'DECLARED'}) RETURN said.value })`,
    rows: [[7, 6, 5, 14]],
  },
  {
    shape: 'members of many other groups who left with a reason',
    statement: `
      MATCH ()-[link:MEMBER_OF]->(group:Cluster|Consortium)
      WHERE link.validToUpper < $day AND link.leaveReason IS NOT NULL
      RETURN count(link) > 80, count(DISTINCT group) > 30`,
    rows: [[true, true]],
  },
  {
    shape: 'a cluster with all five sorts of members, and one with none',
    statement: `
      MATCH (cluster:Cluster)
      WHERE cluster.id IN ['clu:demo-all-actors', 'clu:demo-without-members']
      RETURN cluster.id, COUNT { (cluster)<-[:MEMBER_OF]-(:Enterprise) }, COUNT { (cluster)<-[:MEMBER_OF]-(:Organisation) }
      ORDER BY cluster.id`,
    rows: [
      ['clu:demo-all-actors', 1, 4],
      ['clu:demo-without-members', 0, 0],
    ],
  },
  {
    shape: 'five districts in Italy, of which one is twinned and one was',
    statement: `
      MATCH (district:Cluster {isDistrict: true})-[:LOCATED_IN*1..3]->(:Country {id: 'ctry:it'})
      OPTIONAL MATCH (district)-[twinning:TWINNED_WITH]-()
      RETURN district.id, twinning.status ORDER BY district.id`,
    rows: [
      ['clu:demo-it-borgo-airone', null],
      ['clu:demo-it-colle-nuvola', null],
      ['clu:demo-it-pian-tartaruga', 'ENDED'],
      ['clu:demo-it-rocca-lontra', null],
      ['clu:demo-it-valle-lanterna', 'ACTIVE'],
    ],
  },
  {
    shape: 'groups that nobody serves, and every type of service',
    statement: `
      MATCH (group:Cluster|Consortium)
      WHERE group.id STARTS WITH 'clu:demo-' OR group.id STARTS WITH 'con:demo-'
      WITH count(CASE WHEN NOT EXISTS { (group)<-[:SERVES]-() } THEN 1 END) AS unserved
      MATCH ()-[service:SERVES]->()
      RETURN unserved > 10, count(DISTINCT service.serviceType)`,
    rows: [[true, 10]],
  },
  {
    shape: 'pairs of records that may be one firm, in each state of the decision',
    statement: 'MATCH ()-[same:SAME_AS]->() RETURN same.decision, count(*) ORDER BY same.decision',
    rows: [
      ['DIFFERENT', 1],
      ['PENDING', 2],
      ['SAME', 1],
    ],
  },
  {
    shape: 'firms of a merged province by record and by succession',
    statement: `
      MATCH (firm:Enterprise)-[link:LOCATED_IN]->(old:Province)
      WHERE old.id IN ['prov:vn-57', 'prov:vn-20', 'prov:vn-69'] AND firm.id STARTS WITH 'ent:demo-'
      RETURN
        count(CASE WHEN link.validTo = '2025-06-30' THEN 1 END) > 5,
        count(CASE WHEN link.validTo IS NULL THEN 1 END) > 5`,
    rows: [[true, true]],
  },
];
