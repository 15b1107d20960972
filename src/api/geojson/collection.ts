// Writes a layer as a GeoJSON FeatureCollection, a page at a time, so that no layer is ever held in memory as a whole.
import type { Database } from '../../graph/database.js';
import { areaAttributions } from '../../graph/area-sources.js';
import type { Model } from '../../ontology/model.js';
import type { Variables } from '../../graph/compile/given.js';
import type { Reads } from '../reads/reads.js';
import { drawingOf } from './feature.js';
import type { Layer } from './layer.js';

export interface CollectionParts {
  readonly model: Model;
  readonly reads: Reads;
  readonly database: Database;
  readonly layer: Layer;
  readonly variables: Variables;
  readonly limit: number;
  readonly signal: AbortSignal;
  /** The address of what follows after a cursor. */
  next(cursor: string): string;
}

interface Page {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>>; readonly distanceKm?: number }[];
}

const pageSize = 100;

const note =
  'Positions and areas are for maps and searches. Areas are simplified, are no legal boundaries and make no statement about any border; ' +
  'geometryBasis says whether a point is of the thing itself or of what it lies in.';

async function readPage(parts: CollectionParts, variables: Variables): Promise<Page> {
  const { reads, layer, signal } = parts;
  const answers = await reads.answers(reads.prepare(layer.document, layer.operation, variables), { signal });
  const answer = answers.get('layer');
  if (answer?.status !== 'fulfilled') throw answer?.reason;
  return answer.value as Page;
}

/** The first page is read before anything is written, so that what is wrong with the request is told as an error. */
export async function featureCollection(parts: CollectionParts): Promise<AsyncGenerator<string>> {
  const { variables, limit } = parts;
  const first = await readPage(parts, { ...variables, first: Math.min(limit, pageSize), counted: true });
  return write(first, parts);
}

/** Members beside the features are foreign to RFC 7946 (section 6.1); those of OGC API Features have its names. */
async function* write(first: Page, parts: CollectionParts): AsyncGenerator<string> {
  const { model, database, variables, limit, layer, signal, next } = parts;
  const shown = new Set<string>();
  yield `{"type":"FeatureCollection","note":${JSON.stringify(note)},"numberMatched":${first.totalCount},"features":[`;
  let returned = 0;
  let page = first;
  for (;;) {
    for (const edge of page.edges) {
      const { feature, of } = drawingOf(edge, layer.drawn, model);
      if (of !== undefined) shown.add(of);
      yield `${returned > 0 ? ',' : ''}\n${JSON.stringify(feature)}`;
      returned += 1;
    }
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || returned >= limit) break;
    const size = Math.min(limit - returned, pageSize);
    page = await readPage(parts, { ...variables, first: size, after: endCursor, counted: false });
  }
  const { hasNextPage, endCursor } = page.pageInfo;
  const links = hasNextPage && endCursor ? [{ rel: 'next', type: 'application/geo+json', href: next(endCursor) }] : [];
  const attribution = await areaAttributions(model, [...shown], database, { signal });
  const beside = { numberReturned: returned, attribution, links };
  yield `\n],${JSON.stringify(beside).slice(1)}\n`;
}
