// A real headless Chromium for tests of the page; where there is none they are skipped aloud, in CI they fail.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe } from '@jest/globals';
import type { AxeResults, ElementContext } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { describeTier } from './tiers.js';

let program = '';

/** `describe` for what needs a browser. */
export const describeInBrowser = (name: string, tests: () => void): void =>
  describeTier('browser', (found) => {
    program = found;
    describe(name, () => {
      tests();
    });
  });

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing but this machine can be found, so whatever asks another host fails.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });

/** A user of the page, whose editors hold nothing yet at each visit. */
export async function newUser(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  await context.addInitScript('localStorage.clear()');
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error('forbidden by the policy: ' + violatedDirective + ' ' + blockedURI))`,
  );
  return context;
}

export interface WatchedPage {
  readonly page: Page;
  /** Everything asked of another address than the one that is tested. */
  readonly foreign: readonly string[];
  /** Errors of the console, thrown errors and what the policy forbade. */
  readonly faults: readonly string[];
}

/** A new page, watched from its first request on. */
export async function watchedPage(user: BrowserContext, address: string): Promise<WatchedPage> {
  const page = await user.newPage();
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith(`blob:${address}/`)) foreign.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, foreign, faults };
}

/** What axe finds wrong, each with the places. */
export async function accessibilityProblems(page: Page, where: ElementContext): Promise<string[]> {
  const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(source, 'utf8'));
  const { passes, violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(where)})`);
  if (passes.length === 0) throw new Error(`axe found nothing to look at: ${JSON.stringify(where)}`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The font families with which the browser drew each of these elements. */
export async function fontsOfElements(page: Page, selector: string): Promise<string[][]> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  const { nodeIds } = await tools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const drawn: string[][] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await tools.send('CSS.getPlatformFontsForNode', { nodeId });
    drawn.push(fonts.map(({ familyName }) => familyName));
  }
  await tools.detach();
  return drawn;
}
