// The declarations as a document to read: a table of kinds and one of relationships for each room, then the vocabularies.
import type { OnePer } from './kind.js';
import type { Ends, Kind, Model, RelationshipType } from './model.js';
import { isField, type PropertyDeclaration } from './property.js';
import { choicesOf, structureOf, type Choices, type Structure, type ValueType } from './value-type.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (header: readonly string[], rows: readonly string[]): string =>
  [row(...header), row(...header.map(() => '---')), ...rows].join('\n');

function typeName(type: ValueType, model: Model): string {
  const named = choicesOf(type)?.name ?? structureOf(type)?.name;
  const kind = type.references === undefined ? undefined : model.kindOfId(`${type.references}:`);
  const one = named ?? (kind ? `id of ${kind.name}` : type.name.replace(/^list of /, ''));
  return type.list ? `list of ${one}` : one;
}

function needed({ optional, derived, default: standard }: PropertyDeclaration): string {
  if (derived) return 'by the system';
  if (standard === undefined) return optional ? '' : 'yes';
  const text = JSON.stringify(standard);
  return text.length > 40 ? 'has a default' : `default \`${text}\``;
}

const rules = ({ key, lookup, notBefore, atMost }: PropertyDeclaration): string =>
  [
    ...(key ? ['Unique'] : []),
    ...(lookup ? ['Found by it'] : []),
    ...(notBefore ? [`Not before \`${notBefore}\``] : []),
    ...(atMost ? [`At most \`${atMost}\``] : []),
  ]
    .map((rule) => ` ${rule}.`)
    .join('');

const propertyRow = (owner: string, property: PropertyDeclaration, model: Model): string =>
  row(
    owner,
    `\`${property.name}\``,
    typeName(property.type, model),
    needed(property),
    `${property.description}.${rules(property)}`,
  );

function onePerWords({ of, where = {}, whileValid }: OnePer): string {
  const states = Object.entries(where).map(([name, word]) => `${name} ${word}`);
  const among = states.length > 0 ? `, among those with ${states.join(', ')}` : '';
  return `One for each ${of.join(', ')}${among}${whileValid ? ', at any time' : ''}.`;
}

function kindRows(kind: Kind, model: Model): string[] {
  const { unique = [], onePer = [], oneOf, namedAfter } = kind.declaration;
  const words = [
    kind.description,
    ...kind.interfaces.map(({ name }) => `An ${name}.`),
    ...unique.map((together) => `Unique: ${together.join(', ')}.`),
    ...onePer.map(onePerWords),
    ...(oneOf ? [`It has one of ${oneOf.join(', ')}.`] : []),
    ...(namedAfter ? [`Named after ${namedAfter.join(', ')}.`] : []),
  ].join(' ');
  const own = kind.properties.filter((one) => !model.node.properties.includes(one) && one.name !== 'name');
  return [
    row(`**${kind.name}**`, `\`${kind.prefix}:\``, '', '', words),
    ...own.map((one) => propertyRow('', one, model)),
  ];
}

const names = (kinds: readonly Kind[], model: Model): string => {
  if (kinds.length === model.kinds.length) return 'any node';
  const shared = model.interfaces.filter((one) => one.kinds.every((kind) => kinds.includes(kind)));
  const rest = kinds.filter((kind) => !shared.some((one) => one.kinds.includes(kind)));
  return [...shared, ...rest].map(({ name }) => name).join(', ');
};

function cardinality({ toOne, fromOne, required }: Ends, { symmetric, declaration }: RelationshipType): string {
  const many = `${fromOne ? '1' : 'n'}:${toOne ? '1' : fromOne ? 'n' : 'm'}`;
  return [
    many,
    ...(symmetric ? ['symmetric'] : []),
    ...(declaration.acyclic ? ['acyclic'] : []),
    ...(required ? [`needed at the ${required === 'from' ? 'start' : 'end'}`] : []),
  ].join(', ');
}

function relationshipRows(relationship: RelationshipType, model: Model): string[] {
  const { type, symmetric, ends, declaration, ownProperties } = relationship;
  const { forward, backward, key, proves } = declaration;
  const words = [
    declaration.description,
    `\`${forward.as}\`${backward ? ` and back \`${backward.as}\`` : ''}.`,
    ...(key ? [`Told apart by ${key.join(', ')}.`] : []),
    ...(proves ? [`Proves the role ${proves.role}.`] : []),
  ].join(' ');
  return [
    ...ends.map((pair, index) =>
      row(
        index === 0 ? `**${type}**` : '',
        `${names(pair.from, model)} ${symmetric ? '–' : '→'} ${names(pair.to, model)}`,
        cardinality(pair, relationship),
        '',
        index === 0 ? words : '',
      ),
    ),
    ...ownProperties.map((one) => propertyRow('', one, model)),
  ];
}

/** Vocabularies and structured values by name, also those within others. */
function namedTypes(types: readonly ValueType[], found = new Map<string, Choices | Structure>()): typeof found {
  for (const type of types) {
    const named = choicesOf(type) ?? structureOf(type);
    if (!named || found.has(named.name)) continue;
    found.set(named.name, named);
    if ('fields' in named) {
      namedTypes(
        Object.values(named.fields).map((field) => field.type),
        found,
      );
    }
  }
  return found;
}

function namedTypeSection(named: Choices | Structure, model: Model): string {
  const entries: [string, string][] =
    'values' in named
      ? Object.entries(named.values)
      : Object.entries(named.fields).map(([name, { type, description }]) => [
          name,
          `${description} (${typeName(type, model)})`,
        ]);
  const lines = entries.map(([word, meaning]) => `- \`${word}\`: ${meaning}`);
  return [`### ${named.name}`, named.description, lines.join('\n')].join('\n\n');
}

const title = (room: string): string => room.charAt(0).toUpperCase() + room.slice(1);

/** The text of `docs/model.md`; `roomOf` tells the room of a declaration by its name. */
export function modelDocument(model: Model, roomOf: (name: string) => string): string {
  const rooms = [...new Set([...model.kinds, ...model.relationships].map(({ name }) => roomOf(name)))].sort();
  const sections = rooms.map((room) => {
    const kinds = model.kinds.filter(({ name }) => roomOf(name) === room).flatMap((kind) => kindRows(kind, model));
    const links = model.relationships
      .filter(({ name }) => roomOf(name) === room)
      .flatMap((one) => relationshipRows(one, model));
    return [
      `## ${title(room)}`,
      ...(kinds.length > 0 ? [table(['kind', 'property', 'type', 'needed', 'meaning'], kinds)] : []),
      ...(links.length > 0
        ? [table(['relationship', 'ends or property', 'how many, or type', 'needed', 'meaning'], links)]
        : []),
    ].join('\n\n');
  });
  const common = model.node.properties.filter((one) => isField(one) || one.provenance);
  const linked = model.linkProperties.filter((one) => isField(one));
  const everyType = [...model.kinds, ...model.relationships].flatMap(({ properties }) =>
    properties.map(({ type }) => type),
  );
  const named = [...namedTypes(everyType).values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  const paragraphs = [
    '# The model',
    `${model.kinds.length} kinds of node and ${model.relationships.length} relationships, by the rooms of \`src/model\`. Derived from the declarations by \`npm run derive\`.`,
    '## What every record has',
    'A record that one source states keeps its provenance on itself; what no source states is left out.',
    table(
      ['of', 'property', 'type', 'needed', 'meaning'],
      [
        ...common.map((one) => propertyRow(one.provenance ? 'every record' : 'every node', one, model)),
        ...linked.map((one) => propertyRow('every relationship', one, model)),
      ],
    ),
    ...sections,
    '## Vocabularies and structured values',
    ...named.map((one) => namedTypeSection(one, model)),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
