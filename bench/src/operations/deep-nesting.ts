// Four levels down a supply chain: to whom an enterprise sells, to whom those sell, and so on.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound, librarySeen, seen } from './seen.js';

const sizes = [5, 4, 3, 2];

interface Seller<Lists> {
  id: string;
  name: string;
  customers?: Lists;
}

interface ApiSeller extends Seller<{ edges: { year: number; node: ApiSeller }[] }> {}
interface LibrarySeller {
  id: string;
  name: string;
  customersEnterpriseConnection?: { edges: { properties: { year: number }; node: LibrarySeller }[] };
}

const fromApi = ({ id, name, customers }: ApiSeller): Json => ({
  id,
  name,
  ...(customers ? { customers: customers.edges.map(({ year, node }) => ({ year, node: fromApi(node) })) } : {}),
});

const fromLibrary = ({ id, name, customersEnterpriseConnection }: LibrarySeller): Json => ({
  id,
  name,
  ...(customersEnterpriseConnection
    ? {
        customers: customersEnterpriseConnection.edges.map(({ properties: { year }, node }) => ({
          year,
          node: fromLibrary(node),
        })),
      }
    : {}),
});

const levels = (level: (size: number, below: string) => string): string =>
  sizes.reduceRight((below, size) => level(size, below), '');

const statementLevels = sizes.reduceRight(
  (below, size, depth) => `, customers: COLLECT {
  MATCH (e${depth})-[s${depth}:SUPPLIES]->(e${depth + 1})
  WHERE ${seen(`s${depth}`, `e${depth + 1}`)}
  WITH s${depth}, e${depth + 1} ORDER BY e${depth + 1}.id, s${depth}.id LIMIT ${size}
  RETURN { year: s${depth}.year, node: e${depth + 1} { .id, .name${below} } }
}`,
  '',
);

export const deepNesting: Operation = {
  name: 'deep-nesting',
  description: 'An enterprise and its customers over four levels: 5, 4, 3 and 2 from each',
  walks: true,
  candidates: `MATCH (e:Enterprise)
WHERE ${found('e')} AND EXISTS { (e)-[:SUPPLIES]->()-[:SUPPLIES]->()-[:SUPPLIES]->()-[:SUPPLIES]->() }
WITH e.id AS id LIMIT 5000 WITH id ORDER BY id RETURN { id: id }`,
  thisApi: {
    document: `query DeepNesting($id: ID!, $day: PartialDate) {
  enterprise(id: $id, asOf: $day) { id name ${levels(
    (size, below) => `... on Enterprise { customers(first: ${size}) { edges { year node { id name ${below} } } } }`,
  )} }
}`,
    canonical: reading(({ enterprise }: { enterprise: ApiSeller }) => fromApi(enterprise)),
  },
  neo4jGraphql: {
    document: `query DeepNesting($id: ID!, $day: String!) {
  enterprises(where: { id: { eq: $id }, ${libraryFound} }) { id name ${levels(
    (size, below) =>
      `customersEnterpriseConnection(first: ${size}, where: { ${librarySeen} }, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) {
        edges { properties { year } node { id name ${below} } }
      }`,
  )} }
}`,
    canonical: reading(({ enterprises }: { enterprises: LibrarySeller[] }) => enterprises.map(fromLibrary)[0] ?? null),
  },
  handWritten: {
    statement: `MATCH (e0:Enterprise {id: $id}) WHERE ${found('e0')} RETURN e0 { .id, .name${statementLevels} }`,
  },
};
