// The guide as its reader follows it, with the built command in place of the one that the packages bring: packing and installing
// them is what `npm run check:tutorial` does.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Block, blocksOf } from './guides/blocks-of.js';
import { type PageRun, runPage } from './guides/run-page.js';

const page = readFileSync(fileURLToPath(new URL('../docs/first-ci-check.md', import.meta.url)), 'utf8');
const blocks = blocksOf(page);
/** Installing is done once, for the tutorial. */
const steps = blocks.filter(({ language, text }) => language !== 'text' && !/^npm /m.test(text));
const shown = blocks.filter(({ language }) => language === 'text');

let folder: string;
let run: PageRun;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds4sscc-first-check-'));
  run = runPage(steps, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('leaves out two blocks: what packs the packages, and what installs them', () => {
  expect(blocks.filter(({ language }) => language !== 'text').length - steps.length).toBe(2);
});

it.each(shown)('prints what the guide shows in line $line', ({ line, text }) => {
  const printed = printedBefore(line).split('\n');
  expect(text.split('\n').filter((one) => !printed.some((other) => other.startsWith(one)))).toEqual([]);
});

it('goes from nothing checked to a step of the pipeline that fails, and then to a pass', () => {
  expect(run.failed).toEqual(['3 ds4sscc check data']);
  const pipeline = steps.find(({ file }) => file.endsWith('.yml'));
  expect(pipeline && run.printed.get(pipeline)?.match(/^::error file=data\/air-quality\.json,line=2,/gm)).toHaveLength(
    3,
  );
  expect(shown.map(({ text }) => /exit code (\d)/.exec(text)?.[1])).toEqual(['3', '1', '0']);
});

it('ends with a table that is checked as well', () => {
  expect(printedBefore(Infinity)).toContain('data/parking.csv');
  expect(printedBefore(Infinity)).not.toContain('Skipped');
});

function printedBefore(line: number): string {
  const step = steps.findLast((one: Block) => one.line < line && one.language === 'sh');
  return (step && run.printed.get(step)) ?? '';
}
