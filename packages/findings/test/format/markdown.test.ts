import { FindingsError } from '@ds4sscc/findings';
import { toMarkdown } from '@ds4sscc/findings/format/markdown';
import { describe, expect, it } from 'vitest';
import { emptyReport, sampleReport } from './sample-report.js';

const sample = toMarkdown(sampleReport());

describe('toMarkdown', () => {
  it('starts with the verdict and the totals', () => {
    expect(sample.split('\n').slice(0, 7)).toEqual([
      '## ❌ Two cities, air and parking',
      '',
      '**Not in order: 1,232 errors to fix and 2 requirements not met.** 1 file was not checked (not a format that is checked). 1 file could not be read. 3 requirements could not be decided. 1 finding is suppressed.',
      '',
      '| Errors | Warnings | Info | Suppressed | Not listed | Files checked | Skipped | Unreadable |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 1,232 | 2 | 1 | 1 | 1,200 | 5 | 1 | 1 |',
    ]);
  });

  it('names the rule that causes most errors first, with what to do', () => {
    const [first] = sample.split('\n').filter((line) => line.startsWith('| ❌ error'));
    expect(first).toBe(
      '| ❌ error | 1,230 | <code>ngsi-ld/type-wrong</code> | Write numbers without quotes, and dates as ISO 8601. |',
    );
  });

  it('closes every fold that it opens, with blank lines around the table inside', () => {
    expect(sample.match(/<details>/g)).toHaveLength(7);
    expect(sample.match(/\n\n<\/details>\n/g)).toHaveLength(7);
    expect(sample.match(/<\/summary>\n\n\|/g)).toHaveLength(7);
  });

  it.each([2000, 3000, 5000, 8000])('stays within %d characters and says what is missing', (limit) => {
    const text = toMarkdown(sampleReport(), { limit });
    const rows = text.split('\n').filter((line) => /^\| (?:❌|⚠️|ℹ️) \w+ \| <code>\d|\| <code>at /.test(line)).length;
    const missing = Number(/(\d+) findings?/.exec(/\*\*Left out.*/.exec(text)?.[0] ?? '')?.[1] ?? 0);
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(rows + missing).toBe(sampleReport().findings.length);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  });

  it('names every file even where its findings do not fit', () => {
    const text = toMarkdown(sampleReport(), { limit: 4000 });
    for (const source of new Set(sampleReport().findings.map((finding) => finding.location.source)))
      expect(text).toContain(`<b>${source}</b>`);
  });

  it('leaves nothing out where there is room', () => {
    expect(sample).not.toContain('Left out');
  });

  it('does not call an empty check a pass', () => {
    expect(toMarkdown(emptyReport())).toMatch(/^## ❔ an empty folder\n\n\*\*Nothing was checked/);
  });

  it('refuses a limit that leaves no room', () => {
    expect(() => toMarkdown(emptyReport(), { limit: 100 })).toThrow(FindingsError);
  });
});
