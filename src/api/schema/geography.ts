// The types by which lists are asked where things lie, and by which nodes tell it; they follow from the points that kinds declare.
import { GraphQLFloat, GraphQLID } from 'graphql';
import { Field, InputType, ObjectType } from 'type-graphql';
import type { Kind, Model, NodeType } from '../../ontology/model.js';
import { basisOf, havePosition, ownBasis, pointsOf } from '../../ontology/positions.js';
import { GeoJSONArea } from '../../ontology/values/area.js';
import { point } from '../../ontology/values/point.js';
import { addField } from './object-types.js';
import { namedClass, type TypeReference, type ValueTypes } from './values.js';

type Made = new () => object;
type Part = readonly [name: string, type: () => unknown, description: string, needed?: 'needed'];

function input(name: string, description: string, parts: readonly Part[]): Made {
  const made = namedClass(name);
  InputType(name, { description })(made);
  for (const [field, type, meaning, needed] of parts) {
    Field(type as () => Made, { description: meaning, nullable: !needed })(made.prototype as object, field);
  }
  return made;
}

const notLegal = 'Areas are those of maps: no legal boundaries, and no statement about any border.';

export class Geography {
  readonly #near: Made;
  readonly #within: Made;
  readonly #position: Made;

  constructor(model: Model, values: ValueTypes) {
    const float = () => GraphQLFloat;
    const degrees = input('PointInput', 'A position on Earth in degrees (WGS 84).', [
      ['longitude', float, 'Degrees east, -180 to 180', 'needed'],
      ['latitude', float, 'Degrees north, -90 to 90', 'needed'],
    ]);
    const from: Part[] = [
      ['point', () => degrees, 'From this position; give either this or `node`'],
      [
        'node',
        () => GraphQLID,
        'From where this node lies, such as `prov:th-40` (Khon Kaen); give either this or `point`',
      ],
    ];
    this.#near = input('Near', 'From where distances are measured, along a sphere.', [
      ...from,
      ['withinKm', float, 'Only what lies within so many kilometres; without it all that have a position'],
    ]);
    const radius = input('Radius', 'All around a place.', [...from, ['km', float, 'Kilometres at most', 'needed']]);
    const box = input('BoundingBox', 'Between two meridians and two parallels, in degrees (WGS 84).', [
      ['west', float, 'Where it begins; east of `east` where it lies across the antimeridian', 'needed'],
      ['south', float, 'Its least latitude', 'needed'],
      ['east', float, 'Where it ends', 'needed'],
      ['north', float, 'Its greatest latitude', 'needed'],
    ]);
    this.#within = input('Within', `Where something lies; give exactly one. ${notLegal}`, [
      ['box', () => box, 'In this box'],
      ['polygon', () => GeoJSONArea, 'In this polygon, or in one of several'],
      ['radius', () => radius, 'Around this place'],
      ['area', () => GraphQLID, 'In the area of the node with this id, such as `prov:th-40`'],
    ]);
    this.#position = this.#positionType(model, values);
  }

  /** The argument by which a list is sorted by distance, where it can hold what has a position. */
  near(kinds: readonly Kind[]): [name: string, type: unknown, description: string][] {
    if (!havePosition(kinds)) return [];
    return [
      [
        'near',
        this.#near,
        'Nearest first, unless `orderBy` says otherwise; only what has a position, which `geometry` tells. Edges tell `distanceKm`',
      ],
    ];
  }

  /** The condition on where nodes lie. */
  addWithin(to: Made, { kinds }: NodeType): void {
    if (!havePosition(kinds)) return;
    const options = { nullable: true, description: 'Its position, as `geometry` tells it, lies there' };
    Field(() => this.#within, options)(to.prototype as object, 'within');
  }

  /** The field that tells where a node lies, where all nodes of the type may have a position. */
  addPosition(to: Made, { kinds }: NodeType): void {
    if (!kinds.every((kind) => havePosition([kind]))) return;
    const description =
      'Where it lies: its own point, else that of the place or province that it lies in, the nearest one and of several the first by id; null where none has one';
    addField(to, 'geometry', () => this.#position, description, true);
  }

  #positionType({ kinds }: Model, values: ValueTypes): Made {
    const bearers = kinds.filter((kind) => pointsOf(kind).length > 0);
    const lent = bearers.map((kind): [string, string] => {
      const [first] = pointsOf(kind);
      return [
        basisOf(kind, false),
        `The point of the ${kind.name} that it lies in, or is: ${first?.description ?? ''}`,
      ];
    });
    const basis: TypeReference = values.enumeration('GeometryBasis', 'Whose point stands for where something lies.', {
      [ownBasis]: 'A point that was stated for the node itself',
      ...Object.fromEntries(lent),
    });
    const made = namedClass('Geometry');
    const description = 'A position on the map, and what it rests on.';
    ObjectType('Geometry', { description, simpleResolvers: true })(made);
    addField(made, 'point', () => values.output(point()), 'The position');
    addField(made, 'basis', () => basis, 'Whose point it is');
    addField(made, 'of', () => GraphQLID, 'Id of the node whose point it is');
    return made;
  }
}
