import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createCollector,
  defineRule,
  type Evidence,
  finding,
  type Level,
  type Report,
  type Rule,
} from '@ds4sscc/findings';
import { toGitb } from '@ds4sscc/findings/format/gitb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyReport } from '../any-report.js';
import { sampleReport } from '../sample-report.js';
import { xmlErrors } from '../xml-errors.js';

const folder = fileURLToPath(new URL('../../../../../shared/corpus/report-schemas/', import.meta.url));
const present = existsSync(folder);
const title =
  'writes documents that the schemas of the Interoperability Test Bed accept, whatever text the report holds';

it.skipIf(!present)(present ? title : `${title} (skipped: no schemas in ../shared/corpus/report-schemas)`, async () => {
  const reports = [sampleReport(), ...fc.sample(anyReport, { numRuns: 200, seed: 1 })];
  expect(await xmlErrors(reports.map(toGitb), read('gitb_tr.xsd'), [read('gitb_core.xsd')])).toEqual([]);
  // The schema itself is awake.
  const broken = toGitb(sampleReport()).replace('<result>FAILURE', '<result>FAILED');
  expect(await xmlErrors([broken], read('gitb_tr.xsd'), [read('gitb_core.xsd')])).not.toEqual([]);
});

function read(fileName: string): { fileName: string; contents: string } {
  return { fileName, contents: readFileSync(`${folder}${fileName}`, 'utf8') };
}

const rules: readonly Rule[] = (['error', 'warning', 'info'] as const).map((level: Level) =>
  defineRule({
    id: `test/${level}`,
    title: level,
    level,
    source: 'none',
    requirements: [],
    help: 'Repair it.',
    message: () => level,
  }),
);
const verdict: Evidence = {
  requirement: 'R1',
  title: '',
  level: '',
  verdict: 'pass',
  reason: '',
  rules: [],
  pointers: [],
};

function reportOf(plan: { fired?: readonly number[]; tested?: boolean; verdict?: Evidence['verdict'] }): Report {
  const collector = createCollector({ rules });
  if (plan.tested) collector.tested(rules);
  for (const index of plan.fired ?? []) collector.add(finding(rules[index] as Rule, { source: 'a' }, {}));
  if (plan.verdict) collector.evidence([{ ...verdict, verdict: plan.verdict }]);
  return collector.report({ tool: { name: 'test', version: '0' }, subject: 'test' });
}

it.each([
  ['UNDEFINED', {}],
  ['SUCCESS', { tested: true }],
  ['SUCCESS', { tested: true, fired: [2], verdict: 'pass' }],
  ['UNDEFINED', { tested: true, verdict: 'unknown' }],
  ['UNDEFINED', { verdict: 'pass' }],
  ['WARNING', { tested: true, fired: [1], verdict: 'unknown' }],
  ['FAILURE', { tested: true, verdict: 'fail' }],
  ['FAILURE', { fired: [0, 1] }],
] as const)('calls the result %s for %j', (result, plan) => {
  expect(/<result>(\w+)<\/result>/.exec(toGitb(reportOf(plan)))?.[1]).toBe(result);
});

it('counts errors and warnings exactly, with those that are not listed', () => {
  const report = sampleReport({ created: '2026-11-21T20:00:00+01:00' });
  const text = toGitb(report);
  // 16 findings, one requirement that is not met, one source that could not be read.
  expect(text).toContain('<nrOfErrors>18</nrOfErrors>');
  expect(text).toContain('<nrOfWarnings>5</nrOfWarnings>');
  expect(text).toContain('<date>2026-11-21T19:00:00.000Z</date>');
  expect(toGitb(sampleReport())).toContain('<date>1970-01-01T00:00:00Z</date>');
});
