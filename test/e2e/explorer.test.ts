// The page at `/` in a real browser: from this server alone, under its policy, for everybody who explores the graph.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { transform } from '@swc/core';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startSeededApi, type TestApi } from '../support/api.js';
import {
  accessibilityProblems,
  describeInBrowser,
  fontsOfElements,
  launchBrowser,
  newUser,
  watchedPage,
  type WatchedPage,
} from '../support/browser.js';
import { buildExplorer, explorer, ExplorerPage } from '../support/explorer.js';

const run = promisify(execFile);
const firstExample = /^Every consortium/;
const withVariables = /^Which funders reach a country/;

describeInBrowser('the explorer', () => {
  let api: TestApi;
  let browser: Browser;
  let user: BrowserContext;
  let watched: WatchedPage;
  let page: Page;
  let at: ExplorerPage;
  let pictures: string;

  const picture = async (name: string): Promise<void> => {
    writeFileSync(join(pictures, `${name}.png`), await page.screenshot());
  };

  beforeAll(async () => {
    await buildExplorer();
    [api, browser] = await Promise.all([startSeededApi({ explorer }), launchBrowser()]);
    user = await newUser(browser, api.address);
    pictures = mkdtempSync(join(tmpdir(), 'value-chain-graph-explorer-'));
    process.stderr.write(`Pictures of the explorer: ${pictures}\n`);
  });
  beforeEach(async () => {
    watched = await watchedPage(user, api.address);
    page = watched.page;
    at = new ExplorerPage(page);
    await at.visit(api.address);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });

  test('comes from its own host alone, and its policy is never broken', async () => {
    await at.button(firstExample).click();
    await at.button('Run').click();
    await at.rows.first().waitFor();
    await picture('at-work');
    await at.ask('{ countries { nodes { name } } }', '10');
    for (const pane of [/Documentation Explorer$/, /^Show GraphiQL Explorer$/, /^Show History$/]) {
      await at.button(pane).click();
    }
    expect(watched.foreign).toEqual([]);
    expect(watched.faults).toEqual([]);
  });

  test('an example is one click away with its variables, and runs', async () => {
    await at.button(withVariables).click();
    expect(await at.edited('operation.graphql')).toContain('query FundersOfACountry');
    expect(JSON.parse(await at.edited('variables.json'))).toEqual({ iso2: 'VN' });
    await at.button('Run').click();
    await at.rows.first().waitFor();
    await at.expectAnswer('"name": "Viet Nam"');
  });

  test('what somebody wrote is not overwritten by an example', async () => {
    await at.write('{ countries { totalCount } }');
    await at.cost.getByText('1 of 60 lists').waitFor();
    await at.button(firstExample).click();
    expect(await page.getByRole('tab', { name: /untitled|ConsortiaAndTheirProgramme/ }).count()).toBe(2);
  });

  test('the cost is told before, and what costs too much is refused', async () => {
    await at.ask('{ countries(first: 7) { nodes { name } } }', '7');
    const consortia = 'dealtInBy(first: 100) { nodes { ... on Consortium { products(first: 100) { nodes { id } } } } }';
    await at.ask(`{ products(first: 100) { nodes { ${consortia} } } }`, '1,010,100');
    await at.cost.getByText(/^Above the limit/).waitFor();
    await page
      .getByRole('listitem')
      .getByText(/^The operation could return 1010100 nodes; the limit is/)
      .waitFor();
    await picture('above-the-limit');
  });

  test('the answer is given out as CSV, a row a node', async () => {
    await at.ask('{ countries(first: 5, orderBy: [NAME_ASC]) { nodes { name iso2 names { lang text } } } }', '5');
    await at.rows.nth(4).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), at.button('Download CSV').click()]);
    const [head, ...lines] = parse(await readFile(await download.path(), 'utf8'), { bom: true });
    expect(head).toEqual(['name', 'iso2', 'names.lang', 'names.text']);
    expect(lines).toHaveLength(5);
    expect(lines[0]?.slice(0, 2)).toEqual(['Afghanistan', 'AF']);
  });

  test('copied as curl, Python and TypeScript it runs and answers the same', async () => {
    await at.button(withVariables).click();
    const answer = await api.answer(await at.edited('operation.graphql'), { iso2: 'VN' });
    const copied = async (language: string): Promise<string> => {
      await at.button(language).click();
      await page.getByText(`Copied as ${language}.`).first().waitFor();
      return page.evaluate('navigator.clipboard.readText()');
    };
    const { stdout: byCurl } = await run('sh', ['-c', await copied('curl')]);
    expect(JSON.parse(byCurl)).toEqual({ data: answer });
    const { stdout: byPython } = await run('python3', ['-I', '-c', await copied('Python')]);
    expect(JSON.parse(byPython)).toEqual(answer);
    const source = await copied('TypeScript');
    const { code } = await transform(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
    const { stdout: byNode } = await run(process.execPath, ['--input-type=module', '-e', code]);
    expect(JSON.parse(byNode)).toEqual(answer);
    await picture('code');
  });

  test.each(['light', 'dark'] as const)('axe finds nothing outside the editor in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const find = async (): Promise<string[]> => [
      ...(await accessibilityProblems(page, { exclude: ['.graphiql-container'] })),
      ...(await accessibilityProblems(page, { include: ['.examples'] })),
    ];
    expect(await find()).toEqual([]);
    await at.button('Run').click();
    await at.rows.first().waitFor();
    expect(await find()).toEqual([]);
    await picture(`answer-${colorScheme}`);
    await at.button('R').click();
    await page.getByLabel('The operation in R').waitFor();
    expect(await find()).toEqual([]);
  });

  test('everything outside the editor is reached and used by the keyboard, and the focus is seen', async () => {
    expect(await at.walkTo(/^schema\.graphql$/)).toContain('Schema reference');
    await at.walkTo(withVariables);
    await page.keyboard.press('Enter');
    await page.getByText(/^In the editor: Which funders/).waitFor({ state: 'attached' });
    await at.walkTo(/^Run$/);
    await page.keyboard.press('Enter');
    await at.rows.first().waitFor();
    expect(await at.walkTo(/^Hide$/)).toEqual(['curl', 'Python', 'TypeScript', 'R', 'Table', 'Hide']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    expect(await at.focused()).toBe('Code');
    expect(await page.getByRole('tab', { name: 'Code' }).getAttribute('aria-selected')).toBe('true');
  });

  test('the first key leads past the examples into the editor', async () => {
    await page.keyboard.press('Tab');
    expect(await at.focused()).toBe('Skip to the editor');
    expect(await page.evaluate('getComputedStyle(document.activeElement).clipPath')).toBe('none');
    expect(await accessibilityProblems(page, { include: ['.skip-link'] })).toEqual([]);
    await picture('skip-link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# Mine\n');
    expect(await at.edited('operation.graphql')).toMatch(/^# Mine\n/);
    await page.keyboard.press('Control+Enter');
    await at.rows.first().waitFor();
  });

  test('names in the scripts of the region are drawn with fonts that have them', async () => {
    const names = ['Chiang Mai', 'Guangxi', 'Luang Prabang', 'Nghe An', 'Siem Reap', 'Yangon'];
    const where = `{ name: { in: ${JSON.stringify(names)} }, validTo: { isNull: true } }`;
    await at.ask(`{ provinces(where: ${where}, orderBy: [NAME_ASC]) { nodes { name names { lang text } } } }`, '10');
    await at.rows.nth(5).waitFor();
    await picture('scripts');
    const drawn = await fontsOfElements(page, '.table tbody td:nth-child(3)');
    const fonts = [/Thai/, /CJK SC/, /Lao/, /^Noto Sans$/, /Khmer/, /Myanmar/];
    fonts.forEach((font, index) => expect(drawn[index]).toContainEqual(expect.stringMatching(font)));
  });

  test('says that the API does not answer, and goes on when it does', async () => {
    await page.route('**/graphql', (route) => route.abort());
    await at.button('Run').click();
    await page.getByRole('alert').getByText('The API does not answer.').waitFor();
    await picture('unreachable');
    await page.unroute('**/graphql');
    await at.button('Try again').click();
    await page.locator('.failure').waitFor({ state: 'detached' });
  });

  test('says so too where it goes away before the editor has come', async () => {
    await page.route('**/workbench-*.js', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('The API does not answer.').waitFor();
    await page.unroute('**/workbench-*.js');
    await at.button('Try again').click();
    await at.cost.waitFor();
  });
});
