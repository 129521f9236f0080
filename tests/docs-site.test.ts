// The built site as its reader meets it, from the disk and without a server. `npm run docs` makes it; `npm run check:docs` runs this.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, 'docs/api');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rulePage = 'documents/Rules__data.data_number-as-text.html';

it('every entry of every package has a page in the reference', () => {
  const names = readdirSync(join(root, 'packages')).flatMap((name) =>
    entriesOf(name).map((entry) => pageOf(name, entry)),
  );
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => !existsSync(join(site, 'modules', name)))).toEqual([]);
});

describe('In a browser', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) errors.push(`asks for ${request.url()}`);
    });
  });
  afterAll(async () => browser.close());

  it.each([
    ['data/number-as-text', 'data/number-as-text'],
    ['ngsi-ld/unit-changed', 'ngsi-ld/unit-changed'],
    ['AirQualityObserved', 'AirQualityObserved'],
    ['duplicate id', 'dataspace/duplicate-id'],
    ['MIM2 R1.1', 'MIM2 R1.1'],
    ['mim3 rc5.4', 'MIM3 RC5.4'],
    ['write a policy', 'Write a policy'],
    ['validate in ci', 'Validate in CI'],
    ['checkDataSpace', 'checkDataSpace'],
    ['@ds4sscc/policy/audit', '@ds4sscc/policy/audit'],
    ['AirQualtyObserved', 'AirQualityObserved'],
  ])('typing "%s" gives "%s" first, and its page opens', async (typed, title) => {
    await open(page, 'index.html');
    await search(page, typed);
    expect(await page.locator('#tsd-search-results .site-title').first().textContent()).toBe(title);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/index.html'));
    expect(existsSync(fileURLToPath(page.url().split('#')[0] ?? ''))).toBe(true);
  });

  it('says so when nothing is found', async () => {
    await open(page, rulePage);
    await search(page, 'zzzzqqqq');
    await page.getByText('Nothing found for "zzzzqqqq".').waitFor();
  });

  it.each([
    ['the home page', 'index.html', 1280],
    ['a guide', 'documents/Write_a_model.html', 1280],
    ['a rule', rulePage, 1280],
    ['a requirement', 'documents/Requirements.MIM2__Representing_Data.MIM2_R1.1.html', 1280],
    ['the home page on a phone', 'index.html', 390],
    ['a rule on a phone', rulePage, 390],
  ])('%s can be read by everybody, and is not wider than the screen', async (_, path, width) => {
    const tab = await browser.newPage({ viewport: { width, height: 800 } });
    await open(tab, path);
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violationsOf(tab)).toEqual([]);
    await tab.close();
  });

  it('the results of a search can be read by everybody', async () => {
    await open(page, rulePage);
    await search(page, 'duplicate id');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('nothing of it fails, and nothing asks the network', () => {
    expect(errors).toEqual([]);
  });
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(pathToFileURL(join(site, path)).href);
}

async function search(page: Page, typed: string): Promise<void> {
  await page.locator('#tsd-search-trigger').click();
  await page.locator('#tsd-search-input').fill(typed);
  await page.locator('#tsd-search-results li, #tsd-search-status div').first().waitFor({ state: 'attached' });
}

async function violationsOf(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  // Left out: the tree of pages, which TypeDoc makes, the same thousands of links on each page; and that an option of the
  // search holds a link, which is how its dialog opens a result. Keys work in both.
  const options = { resultTypes: ['violations'], rules: { 'nested-interactive': { enabled: false } } };
  return page.evaluate(`axe.run({ exclude: ['.site-menu'] }, ${JSON.stringify(options)}).then((result) =>
    result.violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')))`);
}

/** What can be imported by name and is code; families of entries stand for themselves in the guides. */
function entriesOf(name: string): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { readonly default?: string }>;
  };
  return Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'object' && target.default?.endsWith('.js') === true && !entry.includes('*') ? [entry] : [],
  );
}

function pageOf(name: string, entry: string): string {
  const own = `_ds4sscc_${name}`;
  if (name === 'cli') return `${own}.html`;
  return `${own}.${entry === '.' ? 'main' : entry.slice(2).replaceAll('/', '_')}.html`;
}
