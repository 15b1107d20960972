// One node of a layer as a GeoJSON feature (RFC 7946, section 3.2): where it lies, and what is asked of it.
import type { Model } from '../../ontology/model.js';
import { areaOf } from '../../ontology/positions.js';
import type { Drawn } from './layer.js';

interface Edge {
  readonly distanceKm?: number;
  readonly node: Readonly<Record<string, unknown>>;
}

interface Position {
  readonly point: { readonly longitude: number; readonly latitude: number };
  readonly basis: string;
  readonly of: string;
}

interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  /** Null where nobody knows where it lies (section 3.2 calls that unlocated). */
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A feature, and the node whose point or area stands for where it lies. */
export interface Drawing {
  readonly feature: Feature;
  readonly of: string | undefined;
}

export function drawingOf({ node, distanceKm }: Edge, drawn: Drawn, model: Model): Drawing {
  const { id, __typename: kind, geometry, ...rest } = node;
  const own = model.kinds.find(({ name }) => name === kind);
  const area = own && areaOf(own)?.name;
  const { [area ?? '']: shape = null, ...properties } = rest;
  const position = geometry as Position | null | undefined;
  const point = position && {
    type: 'Point',
    coordinates: [position.point.longitude, position.point.latitude],
  };
  return {
    feature: {
      type: 'Feature',
      id: String(id),
      geometry: drawn === 'area' ? shape : (point ?? null),
      properties: {
        id,
        kind,
        ...properties,
        ...(drawn === 'area' ? {} : { geometryBasis: position?.basis ?? null, geometryOf: position?.of ?? null }),
        ...(distanceKm === undefined ? {} : { distanceKm }),
      },
    },
    of: drawn === 'area' ? String(id) : position?.of,
  };
}
