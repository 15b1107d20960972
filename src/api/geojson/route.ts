// GET /geojson/<list>: any list whose nodes lie somewhere as a map layer that QGIS, R and geopandas open by its address.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getVariableValues, type GraphQLSchema } from 'graphql';
import { Invalid } from '../../errors.js';
import type { Database } from '../../graph/database.js';
import type { Model } from '../../ontology/model.js';
import { havePosition } from '../../ontology/positions.js';
import { suggestion } from '../../suggestion.js';
import { asInputErrors } from '../errors.js';
import { openScope } from '../http/request-scope.js';
import type { HttpSettings } from '../http/settings.js';
import type { Reads } from '../reads/reads.js';
import type { RootField } from '../schema/roots.js';
import { featureCollection } from './collection.js';
import { layerOf, type Suggest } from './layer.js';
import { layerParameters } from './parameters.js';

export interface GeoJsonParts {
  readonly schema: GraphQLSchema;
  readonly model: Model;
  readonly roots: ReadonlyMap<string, RootField>;
  readonly reads: Reads;
  readonly database: Database;
  readonly settings: HttpSettings;
}

type ListRoot = RootField & { readonly form: 'list' };

const isLayer = (root: RootField): root is ListRoot => root.form === 'list' && havePosition(root.type.kinds);

/** The same address, going on after a cursor; relative, as the server does not know by which name it was reached. */
function following(request: FastifyRequest, cursor: string): string {
  const [path = '', query = ''] = request.url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', cursor);
  return `${path}?${parameters.toString()}`;
}

export function addGeoJsonRoute(app: FastifyInstance, parts: GeoJsonParts): void {
  const { schema, model, roots, reads, database, settings } = parts;
  const layers = new Map([...roots.values()].filter(isLayer).map((root) => [root.name, root]));

  const suggest: Suggest = settings.publicSchema ? suggestion : () => '';
  app.get<{ Params: { list: string }; Querystring: Record<string, unknown> }>(
    '/geojson/:list',
    async (request, reply) => {
      const { list } = request.params;
      const root = layers.get(list);
      const field = schema.getQueryType()?.getFields()[list];
      if (!root || !field) {
        const names = [...layers.keys()];
        throw new Invalid(
          `No layer is called "${list}".${suggest(list, names)}${settings.publicSchema ? ` The layers are ${names.join(', ')}.` : ''}`,
        );
      }
      const { values, properties, geometry, limit } = layerParameters(request.query, field, settings.limits);
      const { after, ...arguments_ } = values;
      const given = new Map(
        field.args.flatMap(({ name, type }) => (name in arguments_ ? [[name, String(type)] as const] : [])),
      );
      const layer = layerOf(schema, { list, type: root.type, given, properties, drawn: geometry, suggest });
      const { coerced, errors } = getVariableValues(schema, layer.operation.variableDefinitions ?? [], {
        ...arguments_,
        ...(after === undefined ? {} : { after }),
        counted: true,
      });
      if (!coerced) throw asInputErrors(errors)[0];
      const { scope, close } = openScope(request.id, reply.raw, settings.limits.timeoutMs);
      try {
        const features = await featureCollection({
          model,
          reads,
          database,
          layer,
          variables: coerced,
          limit,
          signal: scope.signal,
          next: (cursor) => following(request, cursor),
        });
        void reply.header('content-type', 'application/geo+json; charset=utf-8').header('cache-control', 'no-store');
        return reply.send(Readable.from(features).once('close', close));
      } catch (error) {
        close();
        throw error;
      }
    },
  );
}
