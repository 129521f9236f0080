import { type Claim, createCollector, type Evidence, type Report, type Verdict } from '@ds4sscc/findings';
import { toHtml } from '@ds4sscc/findings/format/html';
import { toMarkdown } from '@ds4sscc/findings/format/markdown';
import { toText } from '@ds4sscc/findings/format/text';
import { describe, expect, it } from 'vitest';
import { claimedAndFound } from '../src/format/claimed-and-found.js';

const location = { source: 'dataspace.yaml', line: 3 };
const claim = (method: Claim['method'], verdict: Verdict, excerpt?: string): Claim => ({
  subject: 'something',
  method,
  verdict,
  reason: 'so',
  evidence: [{ location, ...(excerpt !== undefined && { excerpt }) }],
});
const evidence = (requirement: string, verdict: Verdict, ...claims: readonly Claim[]): Evidence => ({
  requirement,
  title: 'a title',
  level: 'SHALL',
  verdict,
  reason: 'a reason',
  rules: [],
  pointers: [],
  claims,
});
const all = [
  evidence('MIM1 R1.1', 'pass', claim('auto', 'pass')),
  evidence('MIM1 R1.2', 'pass', claim('auto', 'pass'), claim('declared', 'pass')),
  evidence('MIM6 R1.2', 'pass', claim('declared', 'pass', 'IT office, 2026-11-02')),
  evidence('MIM6 R2.1', 'fail', claim('probe', 'fail'), claim('declared', 'pass', '<b>IT</b> office')),
  evidence('MIM6 R3.1', 'unknown', claim('declared', 'pass')),
];
function reportOn(requirements: readonly Evidence[]): Report {
  const collector = createCollector();
  collector.evidence(requirements);
  return collector.report({ tool: { name: 'a', version: '1' }, subject: 'b' });
}
const report = reportOn(all);

it('holds each statement against what was found without it, contradictions first', () => {
  expect(
    claimedAndFound(all).map(({ requirement, claimed, found, relation }) => [requirement, claimed, found, relation]),
  ).toEqual([
    ['MIM6 R2.1', 'pass', 'fail', 'contradicts'],
    ['MIM6 R1.2', 'pass', 'unknown', 'unverified'],
    ['MIM6 R3.1', 'pass', 'unknown', 'unverified'],
    ['MIM1 R1.2', 'pass', 'pass', 'agrees'],
  ]);
});

describe('a report for people', () => {
  it('says so in text', () => {
    const text = toText(report);
    expect(text).toContain('Claimed and found\n  ✖ MIM6 R2.1: claimed met, found not met (<b>IT</b> office)\n');
    expect(text).toContain('  ? MIM6 R1.2: claimed met, found unknown (IT office, 2026-11-02)\n');
  });

  it('says so in Markdown and HTML, as text', () => {
    expect(toMarkdown(report)).toContain('### Claimed and found');
    const page = toHtml(report);
    expect(page).toContain('Claimed and found');
    expect(page).not.toContain('<b>IT</b>');
  });

  it('says nothing of it where nothing is stated', () => {
    const silent = reportOn(all.slice(0, 1));
    for (const text of [toText(silent), toMarkdown(silent), toHtml(silent)])
      expect(text).not.toContain('Claimed and found');
  });
});
