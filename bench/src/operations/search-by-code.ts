// The classes of goods whose code begins in a certain way, each with the class above it.
import { reading, type Json, type Operation } from './operation.js';

interface ClassCode {
  id: string;
  code: string;
  title: string;
  level: number;
}

export const searchByCode: Operation = {
  name: 'search-by-code',
  description: 'Twenty classes by the beginning of their code, with the broader class',
  candidates: `MATCH (c:ClassCode) WHERE c.level > 2
WITH DISTINCT left(c.code, 4) AS code ORDER BY code RETURN { code: code }`,
  thisApi: {
    document: `query SearchByCode($code: String!) {
  classCodes(where: { code: { startsWith: $code } }, orderBy: [CODE_ASC], first: 20) {
    nodes { id code title level broader(first: 1) { nodes { id code title } } }
  }
}`,
    canonical: reading(({ classCodes }: { classCodes: { nodes: (ClassCode & { broader: { nodes: Json[] } })[] } }) =>
      classCodes.nodes.map(({ broader, ...own }) => ({ ...own, broader: broader.nodes })),
    ),
  },
  neo4jGraphql: {
    document: `query SearchByCode($code: String!) {
  classCodes(where: { code: { startsWith: $code } }, sort: [{ code: ASC }, { id: ASC }], limit: 20) {
    id code title level broader(limit: 1, sort: [{ id: ASC }]) { id code title }
  }
}`,
    canonical: reading(({ classCodes }: { classCodes: (ClassCode & { broader: Json[] })[] }) =>
      classCodes.map(({ broader, ...own }) => ({ ...own, broader })),
    ),
  },
  handWritten: {
    statement: `RETURN COLLECT {
  MATCH (c:ClassCode) WHERE c.code STARTS WITH $code
  WITH c ORDER BY c.code, c.id LIMIT 20
  RETURN c {
    .id, .code, .title, .level,
    broader: COLLECT { MATCH (c)-[:NARROWER_THAN]->(b) WITH b ORDER BY b.id LIMIT 1 RETURN b { .id, .code, .title } }
  }
}`,
  },
};
