// Generates the whole graph in its stored form, as files for Neo4j's bulk import.
import { join } from 'node:path';
import { relationshipId } from '../../../src/exchange/relationship-id.js';
import { storedNode, storedRelationship } from '../../../src/exchange/stored-form.js';
import type { Origin } from '../../../src/exchange/problem.js';
import type { Model } from '../../../src/ontology/model.js';
import { takeCensus, type Census } from './census.js';
import { Draws } from './draws.js';
import { identityOf } from './identities.js';
import { linkRules, type LinkRule, type Sizes } from './links.js';
import { ProvedRoles } from './roles.js';
import { listSeparator, storedColumns, Table } from './table.js';
import { drawValidity, type Validity } from './validity.js';
import { drawValues } from './values.js';

export interface Generation {
  readonly model: Model;
  readonly size: number;
  readonly seed: number;
  readonly validity: Validity;
  readonly directory: string;
  progress(line: string): void;
}

export interface Generated {
  readonly nodes: number;
  readonly relationships: number;
  readonly nodeFiles: readonly string[];
  /** By type in Neo4j. */
  readonly relationshipFiles: ReadonlyMap<string, string>;
}

/** As much of the graph is invented as far as its readers are told: every server has to leave it out. */
const inventedShare = 0.02;
const moment = '2026-11-22T00:00:00.000Z';
const noted = { importRunId: 'bench', dataSet: 'bench' };
const origin = {} as Origin;
const addedToAll = [
  ['importRunId', 'string'],
  ['dataSet', 'string'],
  ['recordHash', 'string'],
] as const;

/** Writes what the rule says; relationships of equal identity, which a load would merge, are left out. */
function writeLinks(rule: LinkRule, table: Table, { model, seed, validity }: Generation, census: Census, roles: ProvedRoles): void {
  const [from, to] = [census.get(rule.from), census.get(rule.to)];
  if (!from || !to || to.count === 0) return;
  const relationship = model.relationship(rule.relationship);
  const draws = new Draws(seed, `${rule.relationship} ${rule.from} ${rule.to}`);
  const sources = census.get('Source');
  const sizes: Sizes = {
    count: (kind) => census.get(kind)?.count ?? 0,
    id: (kind, index) => census.get(kind)?.id(index) ?? '',
  };
  for (let index = 0; index < from.count; index += 1) {
    const seen = new Set<string>();
    for (let left = rule.degree(draws, index); left > 0; left -= 1) {
      const target = rule.target(draws, index, sizes);
      if (target === undefined || (from === to && target === index)) continue;
      const sourceId = draws.chance(0.4) ? sources?.id(draws.below(sources.count)) : undefined;
      const given = { sourceId, ...drawValidity(draws, validity), ...rule.given?.(draws, index, target, sizes) };
      const values = drawValues(relationship.properties, draws, given);
      const [start, end] = [from.id(index), to.id(target)];
      const id = relationshipId(relationship, start, end, values);
      if (seen.has(id)) continue;
      seen.add(id);
      const stored = storedRelationship({ relationship, id, from: start, to: end, values, origin });
      const turned = stored.from !== start;
      const ends = [from.offset + index, to.offset + target] as const;
      table.write(turned ? [ends[1], ends[0]] : ends, { ...stored.properties, ...noted, recordHash: stored.recordHash });
      roles.note(relationship, ...ends);
    }
  }
}

function writeRelationships(generation: Generation, census: Census, roles: ProvedRoles) {
  const files = new Map<string, string>();
  let relationships = 0;
  for (const name of new Set(linkRules.map(({ relationship }) => relationship))) {
    const { type, properties } = generation.model.relationship(name);
    const path = join(generation.directory, `${type}.csv`);
    const table = new Table(path, [':START_ID', ':END_ID'], storedColumns(properties, addedToAll));
    for (const rule of linkRules) if (rule.relationship === name) writeLinks(rule, table, generation, census, roles);
    table.close();
    files.set(type, path);
    relationships += table.rows;
    generation.progress(`${type}: ${table.rows}`);
  }
  return { files, relationships };
}

function writeNodes({ seed, validity, directory }: Generation, census: Census, roles: ProvedRoles): string[] {
  const sources = census.get('Source');
  return [...census.values()].map(({ kind, count, offset, id: idOf }) => {
    const path = join(directory, `${kind.name}.csv`);
    const table = new Table(path, [':ID', ':LABEL'], storedColumns(kind.properties, addedToAll));
    const draws = new Draws(seed, kind.name);
    const sourced = kind.properties.some(({ name, optional }) => name === 'sourceId' && !optional);
    const hasRoles = kind.properties.some(({ name }) => name === 'roles');
    for (let index = 0; index < count; index += 1) {
      const id = idOf(index);
      const sourceId = sourced || draws.chance(0.4) ? sources?.id(draws.below(sources.count)) : undefined;
      const synthetic = draws.chance(inventedShare);
      const existence = kind.dated ? drawValidity(draws, validity) : {};
      const given = { sourceId, ...existence, ...identityOf(kind.name, index, draws), id };
      const { labels, properties, recordHash } = storedNode(
        { kind, id, values: drawValues(kind.properties, draws, given), origin },
        synthetic,
      );
      const proved = roles.of(offset + index);
      table.write([offset + index, [...labels, ...proved.map(({ label }) => label)].join(listSeparator)], {
        ...properties,
        ...noted,
        recordHash,
        recordState: 'PUBLISHED',
        recordVersion: 1,
        synthetic,
        createdAt: moment,
        updatedAt: moment,
        ...(hasRoles ? { roles: proved.map(({ entry }) => entry) } : {}),
      });
    }
    table.close();
    return path;
  });
}

export function generate(generation: Generation): Generated {
  const census = takeCensus(generation.model, generation.size);
  const roles = new ProvedRoles(generation.model, generation.size);
  const { files, relationships } = writeRelationships(generation, census, roles);
  const nodeFiles = writeNodes(generation, census, roles);
  return { nodes: generation.size, relationships, nodeFiles, relationshipFiles: files };
}
