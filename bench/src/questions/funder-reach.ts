// What the money of a funder reaches: countries, provinces, clusters, products and events.
import { reading, type Json, type Operation } from '../operations/operation.js';
import { found, holds } from '../operations/seen.js';
import { counted } from './counting.js';

interface Identified {
  readonly id: string;
  readonly name: string;
}

interface Told {
  readonly countries: readonly { readonly country: Identified; readonly viaGroup: boolean }[];
  readonly provinces: readonly Identified[];
  readonly clusters: readonly Identified[];
  readonly products: readonly Identified[];
  readonly events: readonly Identified[];
}

const identified = (nodes: readonly Identified[]): Json => nodes.map(({ id, name }) => [id, name]);
const begun = (node: string): string => `(NOT ${node}:Project OR coalesce(${node}.startOnLower <= $day, true))`;

export const funderReach: Operation = {
  name: 'funder-reach',
  description: 'Countries, provinces, clusters, products and events that the money of a funder reaches, with their names',
  walks: true,
  candidates: `MATCH (funder:Funder) WHERE NOT funder:Synthetic AND COUNT { (funder)-[:FUNDS]->() } > 5
WITH funder ORDER BY funder.id LIMIT 200
RETURN { funder: funder.id }`,
  thisApi: {
    document: `query FunderReach($funder: ID!, $day: PartialDate) {
  funderReach(funder: $funder, asOf: $day) {
    countries { country { id name } viaGroup }
    provinces { id name }
    clusters { id name }
    products { id name }
    events { id name }
  }
}`,
    canonical: reading(({ funderReach: told }: { funderReach: Told | null }): Json =>
      told && {
        countries: told.countries.map(({ country: { id, name }, viaGroup }) => [id, name, viaGroup]),
        provinces: identified(told.provinces),
        clusters: identified(told.clusters),
        products: identified(told.products),
        events: identified(told.events),
      },
    ),
  },
  handWritten: {
    statement: `MATCH (funder:Funder {id: $funder})
WHERE ${found('funder')}
CALL (funder) {
  MATCH (funder)-[pays:FUNDS WHERE ${counted('pays')}]->(paid:Project|Event|Study WHERE ${found('paid')} AND ${begun('paid')})
  MATCH (paid)(()<-[part:PART_OF_PROJECT WHERE ${counted('part')}]-(smaller WHERE ${found('smaller')} AND ${begun('smaller')})){0,8}(one)
  WITH DISTINCT one ORDER BY one.name, one.id
  RETURN collect(one) AS all, collect(CASE WHEN one:Event THEN [one.id, one.name] END) AS events
}
CALL (all) {
  UNWIND all AS one
  MATCH (one)-[link:COVERS WHERE ${counted('link')}]->(here:Country|CountryGroup|HeritageSite|Place|Province|Zone WHERE ${found('here')})
  WITH DISTINCT here
  CALL (here) {
    WITH here WHERE NOT here:CountryGroup
    MATCH (here)((at)-[lies:LOCATED_IN]->() WHERE (${holds('lies')}) OR at.validToUpper < $day){0,3}(country:Country)
    RETURN country, false AS viaGroup
    UNION
    WITH here WHERE here:CountryGroup
    MATCH (here)<-[joins:IN_GROUP WHERE ${counted('joins')}]-(country:Country WHERE ${holds('country')})
    RETURN country, true AS viaGroup
  }
  WITH country, min(viaGroup) AS viaGroup
  WHERE ${found('country')}
  WITH country, viaGroup ORDER BY country.name, country.id
  RETURN collect([country.id, country.name, viaGroup]) AS countries
}
CALL (all) {
  UNWIND all AS one
  MATCH (one)-[link:COVERS|TARGETS WHERE ${counted('link')}]->(reached:Province|Cluster|Product WHERE ${found('reached')})
  WITH DISTINCT reached ORDER BY reached.name, reached.id
  RETURN
    collect(CASE WHEN reached:Province THEN [reached.id, reached.name] END) AS provinces,
    collect(CASE WHEN reached:Cluster THEN [reached.id, reached.name] END) AS clusters,
    collect(CASE WHEN reached:Product THEN [reached.id, reached.name] END) AS products
}
RETURN {
  countries: countries,
  provinces: provinces[..100],
  clusters: clusters[..100],
  products: products[..100],
  events: events[..100]
}`,
  },
};
