import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCollector, defineRule, finding, type Rule } from '@ds4sscc/findings';
import { toJunit } from '@ds4sscc/findings/format/junit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyReport } from '../any-report.js';
import { sampleReport } from '../sample-report.js';
import { xmlErrors } from '../xml-errors.js';

const schema = {
  fileName: 'junit.xsd',
  contents: readFileSync(fileURLToPath(new URL('../schemas/junit.xsd', import.meta.url)), 'utf8'),
};

it('writes documents that are valid for Jenkins and for Ant, whatever text the report holds', async () => {
  const reports = [sampleReport(), ...fc.sample(anyReport, { numRuns: 200, seed: 1 })];
  expect(await xmlErrors(reports.map(toJunit), schema)).toEqual([]);
  // The schema itself is awake.
  expect(await xmlErrors([toJunit(sampleReport()).replace('hostname=', 'host=')], schema)).not.toEqual([]);
});

it('fails the rules that have errors, passes those with warnings, and skips what is suppressed', () => {
  const text = toJunit(sampleReport({ created: '2026-11-21T20:00:00+01:00' }));
  const states = casesOf(text);
  expect(states.get('catalogue.ttl: dcat-ap/dataset-title-missing')).toBe('failure');
  expect(states.get('catalogue.ttl: dcat-ap/dataset-theme-missing')).toBe('passed');
  expect(states.get('clean.json: the source as a whole')).toBe('passed');
  expect(states.get('notes.docx: the source as a whole')).toBe('skipped');
  expect(states.get('secret.ttl: the source as a whole')).toBe('error');
  expect(states.get('Rules without findings: json/too-deep')).toBe('passed');
  // It had nothing to judge: it is counted, and neither passed nor skipped.
  expect(states.has('Rules without findings: odrl/target-missing')).toBe(false);
  expect(toJunit(sampleReport())).toContain('<property name="untested" value="1"/>');
  expect(states.get('Requirements: MIM2 R1.1 Data follows an agreed model')).toBe('failure');
  expect(states.get('Requirements: MIM4 R1.1 Offers name what they offer')).toBe('skipped');
  expect(text).toContain('timestamp="2026-11-21T19:00:00"');
});

it('fails a source whose errors are counted and not listed', () => {
  const rule: Rule = defineRule({
    id: 'test/broken',
    title: 'Broken',
    level: 'error',
    source: 'none',
    requirements: [],
    help: 'Repair it.',
    message: () => 'broken',
  });
  const collector = createCollector({ rules: [rule], limits: { perRule: 1 } });
  for (const source of ['a', 'b']) collector.add(finding(rule, { source }, {}));
  const states = casesOf(toJunit(collector.report({ tool: { name: 'test', version: '0' }, subject: 'test' })));
  expect(states.get('b: findings that are not listed')).toBe('failure');
});

function casesOf(xml: string): ReadonlyMap<string, string> {
  const found = xml.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"[^>]*?(?:\/>|>\n<(\w+))/g);
  return new Map([...found].map(([, name, suite, state = 'passed']) => [`${suite}: ${name}`, state]));
}
