// @neo4j/graphql on Apollo's standalone server, as its documentation sets it up.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { readFileSync } from 'node:fs';
import { connection, port, typeDefinitionsPath } from './settings.js';

const { uri, username, password } = connection();
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });

const library = new Neo4jGraphQL({
  typeDefs: readFileSync(typeDefinitionsPath(), 'utf8'),
  driver,
  // A schema of a tenth of the size answers the same queries.
  features: {
    // Days are text, and are compared as such.
    filters: { String: { GTE: true, LTE: true } },
    excludeDeprecatedFields: {
      mutationOperations: true,
      aggregationFilters: true,
      aggregationFiltersOutsideConnection: true,
      relationshipFilters: true,
      attributeFilters: true,
    },
  },
});
const server = new ApolloServer({
  schema: await library.getSchema(),
  // On by default and dear; off here as in the API it is compared with.
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
await startStandaloneServer(server, { listen: { port: port(), host: '127.0.0.1' } });
process.once('SIGTERM', () => void driver.close());
