// The checks of quality: nothing in a sound graph, each planted fault found by its check alone and where it is, the command.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { isQualityCheck } from '../../../src/questions/quality/quality-check.js';
import { questions } from '../../../src/questions/index.js';
import { startSeededApi, type TestApi } from '../../support/api.js';
import { startScratchApi, type ScratchApi } from '../../support/scratch.js';
import { faults } from '../../support/questions/faults.js';
import { plantSoundGraph } from '../../support/questions/sound-graph.js';

const root = join(import.meta.dirname, '../../..');
const checks = questions.filter(isQualityCheck);

let api: ScratchApi;
beforeAll(async () => {
  api = await startScratchApi();
}, 120_000);
beforeEach(() => plantSoundGraph(api.database));
afterAll(() => api.stop());

interface Finding {
  node: { id: string };
  other: { id: string } | null;
  problem: string;
}

/** The findings of all checks on a day, or today where that is null, by check; a check without any is left out. */
async function findings(of: TestApi, asOf: string | null = '2026-04-01'): Promise<Record<string, Finding[]>> {
  const found: Record<string, Finding[]> = {};
  // One after another: a database that has just started plans slowly, and would be asked to plan all of them at once.
  for (const { name, takes } of checks) {
    const day = asOf && takes.some((argument) => argument.name === 'asOf') ? `asOf: "${asOf}", ` : '';
    const answer = await of.answer<Record<string, { rows: Finding[] }>>(
      `{ ${name}(${day}first: 100) { rows { node { id } other { id } problem } } }`,
    );
    const rows = answer[name]?.rows ?? [];
    if (rows.length > 0) found[name] = rows;
  }
  return found;
}

test('there is a check for each rule', () => {
  expect(new Set(faults.map(([, check]) => check))).toEqual(new Set(checks.map(({ name }) => name)));
});

test('nothing is found in a sound graph', async () => {
  expect(await findings(api)).toEqual({});
});

test.each(faults)('%s is found by %s alone, at %s (%s)', async (_what, check, node, other, statement) => {
  await api.database.command(statement);
  const found = await findings(api);
  expect(Object.keys(found)).toEqual([check]);
  expect(found[check]).toHaveLength(1);
  expect(found[check]?.[0]).toMatchObject({ node: { id: node }, other: other === null ? null : { id: other } });
});

describe('time', () => {
  test('goes by today in Bangkok where no day is asked for', async () => {
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Bangkok' });
    expect(await findings(api, null)).toEqual(await findings(api, today));
  });

  test('goes by the day that is asked for', async () => {
    expect(await findings(api, '2026')).toEqual({
      expiredRights: [expect.objectContaining({ node: { id: 'ipr:one' } })],
    });
    expect(Object.keys(await findings(api, '2027-01-11'))).toEqual(['expiredRights', 'staleZones']);
    expect(Object.keys(await findings(api, '2026-01-09'))).toEqual(['staleZones']);
  });
});

describe('vcg doctor', () => {
  const run = (...options: string[]): Promise<{ code: number; out: string; told: string }> =>
    new Promise((resolve) => {
      const { NODE_OPTIONS: _none, ...environment } = process.env;
      const { uri, username, password } = api.local;
      const env = { ...environment, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
      execFile(
        process.execPath,
        [join(root, 'dist/cli/main.js'), 'doctor', ...options],
        { env },
        (error, out, told) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, told });
        },
      );
    });
  const day = ['--as-of', '2026-04-01'];

  test('is content with a sound graph', async () => {
    const { code, out, told } = await run(...day);
    expect([code, out]).toEqual([0, '']);
    expect(told).toContain(`0 findings of ${checks.length} checks, 0 errors among them.`);
  });

  test('shows what is wrong, errors first, and exits with 1 where there are any', async () => {
    await api.database.command("MATCH (one:Product {id: 'prd:rice'}) REMOVE one.sourceId");
    await api.database.command("CREATE (:Product {id: 'prd:lonely', name: 'Lonely', sourceId: 'src:one'})");
    const { code, out, told } = await run(...day);
    expect(code).toBe(1);
    const [header, ...lines] = out.trimEnd().split('\n');
    expect(header).toMatch(/^SEVERITY {2}CHECK +NODE +RELATIONSHIP +OTHER +PROBLEM$/);
    expect(lines).toEqual([
      expect.stringMatching(/^ERROR +missingProvenance +prd:rice +has no source$/),
      expect.stringMatching(/^WARNING +orphanNodes +prd:lonely +has no relationship$/),
    ]);
    expect(told).toContain('2 findings of 11 checks, 1 error among them.');
  });

  test('warns without failing', async () => {
    await api.database.command("CREATE (:Product {id: 'prd:lonely', name: 'Lonely', sourceId: 'src:one'})");
    expect((await run(...day)).code).toBe(0);
  });

  test('writes JSON and CSV, of chosen checks, and as many findings as are wanted', async () => {
    await api.database.command("MATCH (one:Country) SET one.sourceId = 'src:gone'");
    const json = await run('--check', 'missingProvenance', 'selfSupplies', '--format', 'json');
    expect(JSON.parse(json.out)).toEqual(
      ['ctry:kh', 'ctry:vn'].map((node) => ({
        severity: 'ERROR',
        check: 'missingProvenance',
        node,
        relationship: null,
        other: null,
        problem: 'names a source that is not there: src:gone',
      })),
    );
    const csv = await run('--check', 'missingProvenance', '--format', 'csv', '--limit', '1');
    const rows: unknown = parse(csv.out, { columns: true });
    expect(rows).toMatchObject([{ node: 'ctry:kh', other: '' }]);
    expect(csv.told).toContain('missingProvenance finds more than 1');
  });

  test.each([
    [['--check', 'orphanNode'], 1, /There is no check "orphanNode"\. Did you mean "orphanNodes"\?/],
    [['--as-of', 'yesterday'], 1, /"asOf" of "\w+" is not a date such as 2012/],
    [['--format', 'xml'], 1, /Allowed choices are table, json, csv/],
    [['--limit', '0'], 1, /Give a whole number from 1/],
  ])('refuses %j with the way out', async (options, expected, message) => {
    const { code, told } = await run(...options);
    expect([code, told]).toEqual([expected, expect.stringMatching(message)]);
  });
});

test('in the seeds nothing is wrong: some texts name things that they join to nothing, and counts without a list', async () => {
  const seeded = await startSeededApi();
  try {
    const found = await findings(seeded, '2026-11-22');
    expect(Object.keys(found)).toEqual(['declaredGaps', 'orphanNodes']);
    // s2#p4, s3#p12 and s5#p14 count participants, provinces and clusters without naming them.
    expect(found['declaredGaps']?.map(({ other, problem }) => `${other?.id} ${problem}`)).toEqual([
      expect.stringMatching(/^mea:creative-training-2024-participants .* 25\.0 .*; 0 are on record$/),
      expect.stringMatching(/^mea:joint-se-workshop-2017-representatives .* 29\.0 .*; 0 are on record$/),
      expect.stringMatching(/^mea:sec-project-provinces .* 19\.0 .*; 0 are on record$/),
      expect.stringMatching(/^mea:viet-nam-selected-clusters .* 3\.0 .*; 0 are on record$/),
    ]);
    for (const { node } of found['orphanNodes'] ?? []) expect(node.id).toMatch(/^(?:fin|sch):/);
  } finally {
    await seeded.stop();
  }
});
