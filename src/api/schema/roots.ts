// The root fields that follow from the declarations: a look-up and a list for each kind, lists for interfaces and roles, nodes by id, questions.
import type { LookUp } from '../../graph/compile/statement.js';
import type { Kind, Model, NodeType } from '../../ontology/model.js';
import type { Question } from '../../ontology/question.js';
import type { ValueType } from '../../ontology/value-type.js';

export interface LookUpArgument extends LookUp {
  readonly name: string;
  readonly type: ValueType;
  readonly description: string;
  /** The kind whose property it is, where that is not the kind looked up. */
  readonly of: Kind;
}

export type RootField = { readonly name: string; readonly description: string } & (
  | { readonly form: 'list'; readonly type: NodeType; readonly label: string }
  | { readonly form: 'lookUp'; readonly kind: Kind; readonly arguments: readonly LookUpArgument[] }
  | { readonly form: 'node' }
  | { readonly form: 'nodes' }
  | { readonly form: 'question'; readonly question: Question }
);

function lookUpArguments(kind: Kind, model: Model): LookUpArgument[] {
  const own = kind.properties
    .filter(({ key, lookup }) => key ?? lookup)
    .map(({ name, type, description }) => ({ name, property: name, type, description, of: kind }));
  const { codeThrough } = kind.declaration;
  if (!codeThrough) return own;
  const relationship = model.relationship(codeThrough.relationship);
  const relation = kind.relations.find((one) => one.relationship === relationship && one.direction === 'out');
  const [target] = relation?.targetKinds ?? [];
  const property = target?.properties.find(({ name }) => name === codeThrough.property);
  if (!target || !property) throw new Error(`${kind.name} is looked up through a relationship that it does not have.`);
  return [
    ...own,
    {
      name: 'code',
      property: property.name,
      type: property.type,
      description: codeThrough.description,
      through: { type: relationship.type, label: target.name },
      of: target,
    },
  ];
}

/** What the schema says of a question: its meaning, its formula with the units, and the paper behind it. */
const questionText = ({ description, formula, units, citation }: Question): string =>
  [
    description,
    ...(formula ? [`Formula: ${formula}`] : []),
    ...(units ? [`Units: ${units}`] : []),
    ...(citation ? [`Source: ${citation}`] : []),
  ].join('\n\n');

export function rootFields(model: Model, questions: readonly Question[]): ReadonlyMap<string, RootField> {
  const roots: RootField[] = [
    {
      form: 'node',
      name: 'node',
      description:
        'The node with an id as of today, as Relay refetches it; null where nothing has it. `nodes` takes a day and shows what is invented.',
    },
    {
      form: 'nodes',
      name: 'nodes',
      description: 'The nodes with these ids, at most 100, in their order; null for an id that nothing has.',
    },
  ];
  for (const kind of model.kinds) {
    const { name, field, plural } = kind;
    roots.push(
      {
        form: 'lookUp',
        name: field,
        kind,
        arguments: lookUpArguments(kind, model),
        description: `The ${name} with an id or a code; give exactly one. Null with NOT_FOUND where nothing has it.`,
      },
      { form: 'list', name: plural, type: kind, label: name, description: `Every ${name}, a page at a time.` },
    );
  }
  for (const type of model.interfaces) {
    roots.push({
      form: 'list',
      name: type.plural,
      type,
      label: type.name,
      description: `Every ${type.name}, a page at a time.`,
    });
    for (const [label, name] of Object.entries(type.declaration.roleLabels ?? {})) {
      roots.push({
        form: 'list',
        name,
        type,
        label,
        description: `Every ${type.name} that some relationship proves to be a ${label}.`,
      });
    }
  }
  for (const question of questions) {
    const { name } = question;
    roots.push({ form: 'question', name, question, description: questionText(question) });
  }
  return new Map(roots.map((root) => [root.name, root]));
}
