// All measured operations, in the order in which the tables show them.
import { deepNesting } from './deep-nesting.js';
import { edgeProperties } from './edge-properties.js';
import { filteredListWithCount } from './filtered-list-with-count.js';
import { filterNone } from './filter-none.js';
import { filterSome } from './filter-some.js';
import { nestedPage } from './nested-page.js';
import { nodesById } from './nodes-by-id.js';
import type { Operation } from './operation.js';
import { relationCounts } from './relation-counts.js';
import { searchByCode } from './search-by-code.js';
import { searchByName } from './search-by-name.js';

export const operations: readonly Operation[] = [
  nestedPage,
  filteredListWithCount,
  nodesById,
  deepNesting,
  edgeProperties,
  filterSome,
  filterNone,
  relationCounts,
  searchByCode,
  searchByName,
];
