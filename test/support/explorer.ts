// The page at `/` as a test uses it: where its files lie, and what a person does on it.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ExplorerFiles } from '../../src/api/explorer-page.js';

const root = join(import.meta.dirname, '../..');

/** The page as `npm start` serves it. */
export const explorer: ExplorerFiles = {
  builtDirectory: join(root, 'dist/explorer'),
  schemaFile: join(root, 'schema/schema.graphql'),
};

export const buildExplorer = (project = root): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, [join(project, 'src/explorer/build-once.js')]);

const model = (name: string): string => `__MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith('${name}'))`;

export class ExplorerPage {
  readonly cost: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.cost = page.getByRole('group', { name: 'Cost of the operation' });
    this.rows = page.getByRole('region', { name: /^Table of/ }).locator('tbody tr');
  }

  async visit(address: string): Promise<void> {
    await this.page.goto(address);
    await this.cost.getByText(/ of [\d,]+ nodes$/).waitFor();
    await this.page.locator('.graphiql-response .monaco-editor').waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** What stands in one of the editors, which draw only what is in view. */
  edited(name: 'operation.graphql' | 'variables.json'): Promise<string> {
    return this.page.evaluate(`${model(name)}.getValue()`);
  }

  async write(query: string): Promise<void> {
    await this.page.evaluate(`${model('operation.graphql')}.setValue(${JSON.stringify(query)})`);
  }

  /** Writes an operation, waits until the page has read it and told its cost in nodes, and runs it. */
  async ask(query: string, nodes: string): Promise<void> {
    await this.write(query);
    await this.cost.getByText(new RegExp(`^${nodes} of [\\d,]+ nodes$`)).waitFor();
    await this.button('Run').click();
  }

  /** Whether the answer is shown as JSON too; the editors draw every space as one that does not break. */
  async expectAnswer(text: string): Promise<void> {
    expect((await this.page.locator('.graphiql-response').innerText()).replaceAll('\u00a0', ' ')).toContain(text);
  }

  /** What is read out for the element that has the focus. */
  focused(): Promise<string> {
    const element = 'document.activeElement';
    return this.page.evaluate(`(${element}.textContent || ${element}.getAttribute('aria-label') || '').trim()`);
  }

  /** Presses Tab until that element has the focus, each of which has to be seen; gives back all names on the way. */
  async walkTo(until: RegExp): Promise<string[]> {
    const names: string[] = [];
    for (let steps = 0; steps < 120; steps += 1) {
      await this.page.keyboard.press('Tab');
      names.push(await this.focused());
      expect(await this.page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
      if (until.test(names.at(-1) ?? '')) return names;
    }
    throw new Error(`The Tab key does not reach ${String(until)}: ${names.join(', ')}`);
  }
}
