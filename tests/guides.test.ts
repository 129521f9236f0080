// Every block of code of every README and guide is run, checked or compared; none is passed over without a reason.
// Blocks of TypeScript run in `examples.test.ts`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, blocksOf } from './guides/blocks-of.js';
import { commandsOf } from './guides/commands-of.js';
import { guidePages } from './guides/guide-pages.js';
import { makeSamples } from './guides/make-samples.js';
import { notRun, runElsewhere } from './guides/not-run.js';
import { type PageRun, runPage } from './guides/run-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = guidePages().map((page) => ({ page, blocks: blocksOf(readFileSync(join(root, page), 'utf8')) }));
const own = pages.filter(({ page }) => !runElsewhere.has(page));
const isData = ({ language }: Block): boolean => ['json', 'turtle', 'yaml'].includes(language);
const isCommand = (block: Block): boolean => block.file !== '' || commandsOf(block.language, block.text).length > 0;

it('every block is of a kind that is run, checked or compared', () => {
  const kinds = ['json', 'sh', 'text', 'ts', 'turtle', 'yaml'];
  // A drawing of how a check flows: nothing reads it, and no command prints it.
  const drawings = ['docs/architecture.md: txt'];
  const unknown = pages.flatMap(({ page, blocks }) =>
    blocks.filter(({ language }) => !kinds.includes(language)).map(({ language }) => `${page}: ${language}`),
  );
  expect(unknown).toEqual(drawings);
});

it('every line that is not run is listed with its reason, and the list holds no others', () => {
  const lines = own.flatMap(({ blocks }) => blocks.flatMap(({ language, text }) => commandsOf(language, text)));
  expect(
    notRun.filter(({ line }) => !lines.some((one) => line.test(one.trim()))).map(({ line }) => String(line)),
  ).toEqual([]);
  expect([...runElsewhere].filter(([page]) => !pages.some((one) => one.page === page))).toEqual([]);
  for (const { why } of notRun) expect(why).not.toBe('');
});

const followed = own.filter(({ blocks }) => blocks.some((block) => isCommand(block) || block.language === 'text'));
describe('The commands of', () => {
  let samples: string;
  beforeAll(() => {
    samples = mkdtempSync(join(tmpdir(), 'ds4sscc-samples-'));
    makeSamples(samples);
  });
  afterAll(() => rmSync(samples, { recursive: true }));

  it.each(followed)('$page run as they stand, and print what the page shows', ({ blocks }) => {
    const steps = blocks.filter(isCommand);
    const run = runPage(steps, samples);
    expect(run.failed).toEqual([]);
    for (const block of blocks.filter(({ language }) => language === 'text'))
      expect(notPrinted(block, steps, run), `line ${block.line}`).toEqual([]);
  });
});

/** One entity in every representation: some can't carry all of it, as the page says above each. */
const lostOnTheWay: ReadonlySet<string> = new Set([
  '"location" is missing; every OffStreetParking has it (Smart Data Models, dataModel.Parking, OffStreetParking 0.1.3)',
  '"name" has to be text, and is an object',
]);
const withData = own.flatMap(({ page, blocks }) =>
  blocks.filter((block) => isData(block) && !isCommand(block)).map((block) => ({ page, ...block })),
);
it.each(withData)('the $language of $page, line $line, is read and has no error', async ({ page, language, text }) => {
  const ending = language === 'turtle' ? 'ttl' : language;
  const report = await checkDataSpace({ sources: [textSource(`block.${ending}`, text)], now: '2026-11-22T12:00:00Z' });
  const errors = report.findings.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors.filter((message) => page !== 'docs/representations.md' || !lostOnTheWay.has(message))).toEqual([]);
  expect(report.sources.map(({ outcome }) => outcome)).toEqual(['checked']);
});

/** Lines that are shown and that the commands before them did not print. */
function notPrinted({ line, text }: Block, steps: readonly Block[], { printed }: PageRun): readonly string[] {
  const before = steps.findLast((step) => step.line < line && step.language === 'sh');
  const lines = new Set((before && printed.get(before))?.split('\n').map((one) => one.trimEnd()));
  return text
    .trimEnd()
    .split('\n')
    .filter((one) => !lines.has(one.trimEnd()));
}
