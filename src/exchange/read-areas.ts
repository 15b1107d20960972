// Areas in GeoJSON files beside the tables of seeds: each feature adds its geometry and its properties to the record with its id.
import type { Model } from '../ontology/model.js';
import type { PropertyDeclaration } from '../ontology/property.js';
import type { NodeRecord, Values } from './bundle.js';
import { subjectOf } from './columns.js';
import type { InputProblem } from './problem.js';
import type { Read } from './read-csv.js';
import type { SeedFile } from './seed-files.js';

interface Feature {
  readonly id?: unknown;
  readonly geometry?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

interface Added {
  readonly values: Record<string, unknown>;
  readonly problems: readonly InputProblem[];
}

function featuresIn(text: string): readonly Feature[] | undefined {
  try {
    const { type, features } = (JSON.parse(text) ?? {}) as { type?: unknown; features?: unknown };
    return type === 'FeatureCollection' && Array.isArray(features) ? (features as Feature[]) : undefined;
  } catch {
    return undefined;
  }
}

/** What a feature says of its record: the geometry as the area, the rest by the names of properties. */
function addedBy(
  { geometry, properties }: Feature,
  area: PropertyDeclaration,
  declared: readonly PropertyDeclaration[],
  origin: { readonly file: string; readonly line: number },
): Added {
  const values: Record<string, unknown> = {};
  const problems: InputProblem[] = [];
  const add = ({ name, type }: PropertyDeclaration, value: unknown): void => {
    const wrong = type.check(value);
    if (wrong) problems.push({ ...origin, column: name, rule: 'value', message: wrong });
    else values[name] = value;
  };
  if (geometry !== null && geometry !== undefined) add(area, geometry);
  for (const [name, text] of Object.entries(properties ?? {})) {
    const property = declared.find((one) => one.name === name && !one.derived);
    if (property) add(property, typeof text === 'string' ? property.type.parse(text) : text);
    else problems.push({ ...origin, column: name, rule: 'unknown-column', message: 'is no property of the record' });
  }
  return { values, problems };
}

/** The records of tables with what GeoJSON files add to them. */
export function withAreas({ bundle, problems: earlier }: Read, files: readonly SeedFile[], model: Model): Read {
  const known = new Set(bundle.nodes.map(({ id }) => id));
  const areas = new Map<string, Values>();
  const problems = [...earlier];
  for (const { path: file, bytes } of files) {
    const text = new TextDecoder().decode(bytes);
    const subject = subjectOf(file, model);
    const area = 'kind' in subject ? subject.properties.find(({ type }) => type.name === 'area') : undefined;
    const features = featuresIn(text);
    if ('rule' in subject) problems.push(subject);
    else if (!area) problems.push({ file, line: 1, rule: 'unknown-file', message: 'is of records that have no area' });
    else if (!features) problems.push({ file, line: 1, rule: 'syntax', message: 'is no GeoJSON FeatureCollection' });
    else {
      const lines = text.split('\n');
      for (const feature of features) {
        const line = lines.findIndex((one) => one.includes(JSON.stringify(feature.id ?? null))) + 1;
        const id = feature.id as string;
        if (!known.has(id)) {
          const message = `nothing has the id "${String(feature.id)}"`;
          problems.push({ file, line, column: 'id', rule: 'unknown-reference', message });
          continue;
        }
        const added = addedBy(feature, area, subject.properties, { file, line });
        problems.push(...added.problems);
        areas.set(id, { ...areas.get(id), ...added.values });
      }
    }
  }
  const withArea = (node: NodeRecord): NodeRecord => {
    const area = areas.get(node.id);
    return area ? { ...node, values: { ...node.values, ...area } } : node;
  };
  return { bundle: { ...bundle, nodes: bundle.nodes.map(withArea) }, problems };
}
