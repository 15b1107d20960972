// What an enterprise sold to whom, latest year first, with everything the relationship tells.
import { reading, type Json, type Operation } from './operation.js';
import { found, libraryFound, librarySeen, seen } from './seen.js';

interface Sale {
  year: number;
  stageFrom: string | null;
  stageTo: string | null;
  quantity: number | null;
  unit: string | null;
  governance: string | null;
  validFrom: string | null;
}

const plain = 'year stageFrom stageTo quantity unit governance validFrom';

const canonicalSale = (
  { year, stageFrom, stageTo, quantity, unit, governance, validFrom }: Sale,
  amount: string | null | undefined,
  currency: string | null | undefined,
  node: Json,
): Json => ({
  year,
  stageFrom,
  stageTo,
  quantity,
  unit,
  governance,
  validFrom,
  amount: amount ?? null,
  currency: currency ?? null,
  node,
});

type ApiSale = Sale & { value: { amount: string; currency: string } | null; node: Json };
type LibrarySale = { properties: Sale & { valueAmount: string | null; valueCurrency: string | null }; node: Json };

export const edgeProperties: Operation = {
  name: 'edge-properties',
  description: 'Twenty-five sales of an enterprise with ten properties each, by year',
  walks: true,
  candidates: `MATCH (e:Enterprise) WHERE ${found('e')} AND COUNT { (e)-[:SUPPLIES]->() } >= 8
WITH e LIMIT 5000 WITH e.id AS id ORDER BY id RETURN { id: id }`,
  thisApi: {
    document: `query EdgeProperties($id: ID!, $day: PartialDate) {
  enterprise(id: $id, asOf: $day) {
    id name
    customers(first: 25, orderBy: [YEAR_DESC]) { edges { ${plain} value { amount currency } node { id name } } }
  }
}`,
    canonical: reading(
      ({ enterprise: { id, name, customers } }: { enterprise: { id: string; name: string; customers: { edges: ApiSale[] } } }) => ({
        id,
        name,
        sales: customers.edges.map(({ value, node, ...sale }) =>
          canonicalSale(sale, value?.amount, value?.currency, node),
        ),
      }),
    ),
  },
  neo4jGraphql: {
    document: `query EdgeProperties($id: ID!, $day: String!) {
  enterprises(where: { id: { eq: $id }, ${libraryFound} }) {
    id name
    customersEnterpriseConnection(
      first: 25
      where: { ${librarySeen} }
      sort: [{ edge: { year: DESC } }, { node: { id: ASC } }, { edge: { id: ASC } }]
    ) {
      edges { properties { ${plain} valueAmount valueCurrency } node { id name } }
    }
  }
}`,
    canonical: reading(
      ({ enterprises }: { enterprises: { id: string; name: string; customersEnterpriseConnection: { edges: LibrarySale[] } }[] }) =>
        enterprises.map(({ id, name, customersEnterpriseConnection }) => ({
          id,
          name,
          sales: customersEnterpriseConnection.edges.map(({ properties: { valueAmount, valueCurrency, ...sale }, node }) =>
            canonicalSale(sale, valueAmount, valueCurrency, node),
          ),
        }))[0] ?? null,
    ),
  },
  handWritten: {
    statement: `MATCH (e:Enterprise {id: $id}) WHERE ${found('e')} RETURN e {
  .id, .name,
  sales: COLLECT {
    MATCH (e)-[s:SUPPLIES]->(c) WHERE ${seen('s', 'c')} WITH s, c ORDER BY s.year DESC, c.id, s.id LIMIT 25
    RETURN s {
      .year, .stageFrom, .stageTo, .quantity, .unit, .governance, .validFrom,
      amount: s.valueAmount, currency: s.valueCurrency, node: c { .id, .name }
    }
  }
}`,
  },
};
