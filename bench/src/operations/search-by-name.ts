// What a search box asks while somebody types: the first names that begin like this.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound } from './seen.js';

export const searchByName: Operation = {
  name: 'search-by-name',
  description: 'Ten enterprises by the beginning of their name',
  walks: false,
  candidates: `MATCH (e:Enterprise) WITH left(e.name, 4) AS prefix, count(*) AS times
WHERE times >= 5 WITH prefix ORDER BY prefix RETURN { prefix: prefix }`,
  thisApi: {
    document: `query SearchByName($prefix: String!, $day: PartialDate) {
  enterprises(asOf: $day, where: { name: { startsWith: $prefix } }, orderBy: [NAME_ASC], first: 10) { nodes { id name status } }
}`,
    canonical: reading(({ enterprises }: { enterprises: { nodes: Json[] } }) => enterprises.nodes),
  },
  neo4jGraphql: {
    document: `query SearchByName($prefix: String!) {
  enterprises(where: { name: { startsWith: $prefix }, ${libraryFound} }, sort: [{ name: ASC }, { id: ASC }], limit: 10) { id name status }
}`,
    canonical: reading(({ enterprises }: { enterprises: Json[] }) => enterprises),
  },
  handWritten: {
    statement: `RETURN COLLECT {
  MATCH (e:Enterprise) WHERE e.name STARTS WITH $prefix AND ${found('e')}
  WITH e ORDER BY e.name, e.id LIMIT 10
  RETURN e { .id, .name, .status }
}`,
  },
};
