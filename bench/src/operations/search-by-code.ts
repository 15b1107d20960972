// The classes of goods whose code begins in a certain way, each with the class above it.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound, librarySeen, seen } from './seen.js';

interface ClassCode {
  id: string;
  code: string;
  title: string;
  level: number;
}

export const searchByCode: Operation = {
  name: 'search-by-code',
  description: 'Twenty classes by the beginning of their code, with the broader class',
  walks: true,
  candidates: `MATCH (c:ClassCode) WHERE c.level > 2
WITH DISTINCT left(c.code, 4) AS code ORDER BY code RETURN { code: code }`,
  thisApi: {
    document: `query SearchByCode($code: String!, $day: PartialDate) {
  classCodes(asOf: $day, where: { code: { startsWith: $code } }, orderBy: [CODE_ASC], first: 20) {
    nodes { id code title level broader(first: 1) { nodes { id code title } } }
  }
}`,
    canonical: reading(({ classCodes }: { classCodes: { nodes: (ClassCode & { broader: { nodes: Json[] } })[] } }) =>
      classCodes.nodes.map(({ broader, ...own }) => ({ ...own, broader: broader.nodes })),
    ),
  },
  neo4jGraphql: {
    document: `query SearchByCode($code: String!, $day: String!) {
  classCodes(where: { code: { startsWith: $code }, ${libraryFound} }, sort: [{ code: ASC }, { id: ASC }], limit: 20) {
    id code title level
    broaderConnection(first: 1, where: { ${librarySeen} }, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) {
      edges { node { id code title } }
    }
  }
}`,
    canonical: reading(({ classCodes }: { classCodes: (ClassCode & { broaderConnection: { edges: { node: Json }[] } })[] }) =>
      classCodes.map(({ broaderConnection, ...own }) => ({
        ...own,
        broader: broaderConnection.edges.map(({ node }) => node),
      })),
    ),
  },
  handWritten: {
    statement: `RETURN COLLECT {
  MATCH (c:ClassCode) WHERE c.code STARTS WITH $code AND ${found('c')}
  WITH c ORDER BY c.code, c.id LIMIT 20
  RETURN c {
    .id, .code, .title, .level,
    broader: COLLECT { MATCH (c)-[n:NARROWER_THAN]->(b) WHERE ${seen('n', 'b')} WITH b ORDER BY b.id LIMIT 1 RETURN b { .id, .code, .title } }
  }
}`,
  },
};
