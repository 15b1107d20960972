// The constraints and indexes that follow from a model, as text.
import { expect, test } from '@jest/globals';
import { constraintsFile } from '../../../src/graph/constraints.js';
import { rolesOf } from '../../../src/graph/roles.js';
import { tinyModel } from '../exchange/tiny-model.js';

test('keys are unique, look-ups and names are indexed, for kinds, interfaces, roles and relationships alike', () => {
  expect(constraintsFile(tinyModel)).toMatch(/^\/\/ .+\n/);
  const statements = constraintsFile(tinyModel).split('\n').slice(1, -1);
  expect(statements.every((line) => line.endsWith(';'))).toBe(true);
  const rules = statements.map((line) =>
    line.replace(/^CREATE (?:FULLTEXT |POINT )?(\w+) vcg_(\w+) IF NOT EXISTS FOR /, '$2: ').slice(0, -1),
  );
  expect(rules).toEqual([
    'borders_id_unique: ()-[link:BORDERS]-() REQUIRE link.id IS UNIQUE',
    'buyer_id_unique: (node:Buyer) REQUIRE node.id IS UNIQUE',
    'buyer_name_index: (node:Buyer) ON (node.name)',
    'country_id_unique: (node:Country) REQUIRE node.id IS UNIQUE',
    'country_iso3_unique: (node:Country) REQUIRE node.iso3 IS UNIQUE',
    'country_middle_point_index: (node:Country) ON (node.middlePoint)',
    'country_name_index: (node:Country) ON (node.name)',
    'data_set_name_unique: (node:DataSet) REQUIRE node.name IS UNIQUE',
    'firm_id_unique: (node:Firm) REQUIRE node.id IS UNIQUE',
    'firm_name_index: (node:Firm) ON (node.name)',
    'firm_register_number_unique: (node:Firm) REQUIRE (node.register, node.number) IS UNIQUE',
    'leads_id_unique: ()-[link:LEADS]-() REQUIRE link.id IS UNIQUE',
    'located_in_id_unique: ()-[link:LOCATED_IN]-() REQUIRE link.id IS UNIQUE',
    'migration_name_unique: (node:Migration) REQUIRE node.name IS UNIQUE',
    'party_id_unique: (node:Party) REQUIRE node.id IS UNIQUE',
    'party_name_index: (node:Party) ON (node.name)',
    'province_id_unique: (node:Province) REQUIRE node.id IS UNIQUE',
    'province_iso3166_2_index: (node:Province) ON (node.iso3166_2)',
    'province_name_index: (node:Province) ON (node.name)',
    "search_terms_33f34393: (node:Country|Firm|Province|Source) ON EACH [node.searchTerms] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}",
    'sells_to_id_unique: ()-[link:SELLS_TO]-() REQUIRE link.id IS UNIQUE',
    'sells_to_through_id_index: ()-[link:SELLS_TO]-() ON (link.throughId)',
    'source_id_unique: (node:Source) REQUIRE node.id IS UNIQUE',
    'source_name_index: (node:Source) ON (node.name)',
  ]);
});

test('roles are labels in Pascal case and entries in capitals, proved at the end that the relationship names', () => {
  expect(rolesOf(tinyModel)).toEqual([
    { label: 'Buyer', entry: 'BUYER', proofs: ['(node)<-[:SELLS_TO]-()'] },
    { label: 'LeadFirm', entry: 'LEAD_FIRM', proofs: ['(node)-[:LEADS]->()'] },
  ]);
});
