// What a map layer asks of the graph: a GraphQL operation over one list, with the fields that become a feature's properties.
import {
  getNamedType,
  GraphQLObjectType,
  isLeafType,
  parse,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Invalid } from '../../errors.js';
import type { Kind, NodeType } from '../../ontology/model.js';
import { areaOf, havePosition } from '../../ontology/positions.js';
import { GeoJSONArea } from '../../ontology/values/area.js';

/** Whether features are drawn as the areas of their nodes, or as points. */
export type Drawn = 'area' | 'point';

export interface Layer {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly drawn: Drawn;
}

export interface LayerOptions {
  readonly list: string;
  readonly type: NodeType;
  /** Arguments of the list that have a value, each with its type. */
  readonly given: ReadonlyMap<string, string>;
  /** Names of properties; all where left out. */
  readonly properties: readonly string[] | undefined;
  readonly drawn: string | undefined;
  /** Names that may have been meant, where the schema is public. */
  readonly suggest: Suggest;
}

export type Suggest = (given: string, known: readonly string[]) => string;

/** Fields that are one value or a list of values: what a table of attributes can hold. */
const isAttribute = ({ type, args }: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(type);
  return args.length === 0 && isLeafType(named) && named.name !== GeoJSONArea.name;
};

function attributesOf(schema: GraphQLSchema, { name }: Kind): string[] {
  const type = schema.getType(name);
  return type instanceof GraphQLObjectType
    ? Object.values(type.getFields())
        .filter(isAttribute)
        .map((field) => field.name)
    : [];
}

function drawnAs({ list, type, drawn }: LayerOptions): Drawn {
  const areas = type.kinds.every((kind) => areaOf(kind) !== undefined);
  if (drawn === undefined) return areas ? 'area' : 'point';
  if (drawn === 'point' || (drawn === 'area' && areas)) return drawn;
  const offered = areas ? '"area" or "point"' : '"point"';
  throw new Invalid(`"geometry" of "${list}" is "${drawn}"; it can be ${offered}.`);
}

/** The layer of a list. */
export function layerOf(schema: GraphQLSchema, options: LayerOptions): Layer {
  const { list, type, given, properties, suggest } = options;
  const drawn = drawnAs(options);
  const kinds = type.kinds.filter((kind) => havePosition([kind]));
  const known = new Map(kinds.map((kind) => [kind, attributesOf(schema, kind)]));
  const all = [...new Set([...known.values()].flat())];
  const unknown = properties?.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Invalid(`No feature of "${list}" has "${unknown}".${suggest(unknown, all)}`);
  const partOf = (kind: Kind, attributes: readonly string[]): string => {
    const area = drawn === 'area' ? areaOf(kind)?.name : undefined;
    const asked = attributes.filter((name) => properties?.includes(name) ?? true);
    const geometry = 'geometry { point { longitude latitude } basis of }';
    return `... on ${kind.name} { ${[...asked, geometry, ...(area ? [area] : [])].join(' ')} }`;
  };
  const variables = [...given].map(([name, of]) => `$${name}: ${of}`);
  const passed = ['first', 'after', ...given.keys()].map((name) => `${name}: $${name}`);
  const document = parse(
    `query Layer(${['$first: Int', '$after: String', '$counted: Boolean!', ...variables].join(', ')}) {
      layer: ${list}(${passed.join(', ')}) {
        totalCount @include(if: $counted)
        pageInfo { hasNextPage endCursor }
        edges { ${given.has('near') ? 'distanceKm' : ''} node { id ${[...known].map(([kind, names]) => partOf(kind, names)).join(' ')} } }
      }
    }`,
  );
  return { document, operation: document.definitions[0] as OperationDefinitionNode, drawn };
}
