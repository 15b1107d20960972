// What is seen on a day in the words of the peers: relationships that hold on it, leading to nodes that nobody invented.

/** In Cypher, that a record is in force on the day. */
export const holds = (variable: string): string =>
  `coalesce(${variable}.validFromLower <= $day, true) AND coalesce(${variable}.validToUpper >= $day, true)`;

/** In Cypher, that a node is found in the world. */
export const found = (node: string): string => `NOT ${node}:Synthetic`;

/** In Cypher, that a relationship holds and leads to a node that is there. */
export const seen = (link: string, node: string): string => `${holds(link)} AND ${found(node)}`;

/** As a filter of @neo4j/graphql, that a record is in force on the day. */
export const libraryHolds = `AND: [
  { OR: [{ validFromLower: { eq: null } }, { validFromLower: { lte: $day } }] }
  { OR: [{ validToUpper: { eq: null } }, { validToUpper: { gte: $day } }] }
]`;

/** As a filter of @neo4j/graphql, that a node is found in the world. */
export const libraryFound = 'synthetic: { eq: false }';

/** As a filter of @neo4j/graphql, that a relationship holds and leads to a node that is there. */
export const librarySeen = `edge: { ${libraryHolds} } node: { ${libraryFound} }`;
