import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Report } from '@ds4sscc/findings';
import { toHtml } from '@ds4sscc/findings/format/html';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { echoReport, emptyReport, reportOf, sampleReport } from './sample-report.js';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const missing = !existsSync(executablePath) && process.env['DS4SSCC_REQUIRE_SERVICES'] !== '1';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const nasty =
  '<b onclick="x">|\u001b[31m &amp; \'"x" </script></style> --> 東京 https://example.org/' + 'long'.repeat(60);

const reports: readonly (readonly [name: string, report: Report])[] = [
  ['a realistic report', sampleReport()],
  ['a report on many files, which are folded', manyFiles()],
  ['an empty report', emptyReport()],
  ['a hostile report', echoReport(nasty)],
];
function manyFiles(): Report {
  const sample = sampleReport();
  const findings = Array.from({ length: 11 }, (_, index) =>
    sample.findings.slice(0, 3).map((finding) => ({ ...finding, location: { source: `${index}.ttl`, line: 1 } })),
  );
  return reportOf({ ...sample, findings: findings.flat() });
}

const screens = [
  { colorScheme: 'light', viewport: { width: 1200, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1200, height: 900 } },
  { colorScheme: 'light', viewport: { width: 360, height: 800 } },
] as const;

describe('toHtml', () => {
  const page = toHtml(sampleReport());

  it('has words for a heading where the current folder was checked', () => {
    expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(toHtml({ ...sampleReport(), subject: '.' }))?.[1]).toContain('This folder');
  });

  it('starts with the verdict and the totals, and lists every rule and every file', () => {
    const text = page.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ');
    expect(text.indexOf('Not in order: 1,232 errors')).toBeLessThan(text.indexOf('What to do'));
    for (const { id } of sampleReport().rules) expect(page).toContain(`<code>${id}</code>`);
    for (const { source } of sampleReport().sources) expect(page).toContain(`<code>${source}</code>`);
    for (const { requirement } of sampleReport().requirements) expect(page).toContain(requirement);
  });

  it('loads nothing and runs nothing', () => {
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    expect(page).not.toMatch(/<script|<link|<img|@import|src=|url\((?!#)/);
  });

  it('names mechanisms and requirements in words beside their ids', () => {
    const { requirements, ...rest } = sampleReport();
    const named = toHtml({ ...rest, requirements: requirements.map((one) => ({ ...one, group: 'Sharing Data' })) });
    const touched = new Set(rest.findings.flatMap((found) => found.requirements));
    const known = requirements.filter(({ requirement }) => touched.has(requirement));
    expect(known.length).toBeGreaterThan(0);
    for (const { requirement, title } of known) expect(named).toContain(`${title} (${requirement})`);
    for (const { requirement } of requirements)
      expect(named).toContain(`Sharing Data<br><code>${requirement.split(' ')[0]}</code>`);
  });

  it('says each verdict in words beside its colour', () => {
    for (const words of ['met', 'not met', 'unknown', 'not applicable', 'nothing to judge', 'skipped', 'unreadable'])
      expect(page).toMatch(new RegExp(`<span aria-hidden="true">.</span> ${words}</span>`, 'u'));
  });
});

if (missing)
  process.stderr.write(`skipped: no Chromium at ${executablePath}, so the page is not opened in a browser\n`);

describe.skipIf(missing)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  it.each(reports)('has no accessibility violation for %s, on any screen', { timeout: 120_000 }, async (_, report) => {
    for (const screen of screens) {
      const tab = await browser.newPage(screen);
      await tab.setContent(toHtml(report));
      await tab.evaluate(axe);
      const violations = await tab.evaluate(`axe.run({ resultTypes: ['violations'] }).then((result) =>
        result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html + node.failureSummary)]))`);
      expect(violations).toEqual([]);
      await tab.close();
    }
  });

  it.each(reports)('fits a phone without scrolling sideways: %s', { timeout: 60_000 }, async (_, report) => {
    const tab = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await tab.setContent(toHtml(report));
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await tab.close();
  });

  it('shows hostile text as it is, as text', { timeout: 60_000 }, async () => {
    const tab = await browser.newPage();
    const requests: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    await tab.setContent(toHtml(echoReport(nasty)));
    expect(await tab.locator('h1').textContent()).toBe(nasty.replace('\u001b', '\u241b'));
    expect(await tab.evaluate(`document.querySelectorAll('b, script, [onclick], img, iframe').length`)).toBe(0);
    expect(requests).toEqual([]);
    await tab.close();
  });
});
