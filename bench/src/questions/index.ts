// All measured questions, in the order in which the tables show them.
import type { Operation } from '../operations/operation.js';
import { betweenness, closeness, pageRank } from './centrality.js';
import { consortiumPenetration } from './consortium-penetration.js';
import { funderReach } from './funder-reach.js';
import { marketConcentration } from './market-concentration.js';
import { neighbourhood } from './neighbourhood.js';
import { pathsToMarket } from './paths-to-market.js';
import { shortestConnection } from './shortest-connection.js';

export const questions: readonly Operation[] = [
  pathsToMarket,
  shortestConnection,
  neighbourhood,
  consortiumPenetration,
  marketConcentration,
  funderReach,
  pageRank,
  closeness,
  betweenness,
];
