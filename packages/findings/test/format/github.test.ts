import { FindingsError } from '@ds4sscc/findings';
import { toGithub } from '@ds4sscc/findings/format/github';
import { describe, expect, it } from 'vitest';
import { emptyReport, reportOf, sampleReport } from './sample-report.js';

const rule = {
  id: 'a/b',
  title: 'Title, with: signs',
  level: 'error',
  source: 's',
  requirements: [],
  help: '100 % sure',
} as const;

function lineOf(source: string, line?: number): string {
  const location = { source, ...(line !== undefined && { line, column: 2 }), pointer: '/x' };
  const findings = [{ rule: 'a/b', level: 'error', message: 'm', location, requirements: [] } as const];
  return toGithub(reportOf({ subject: 's', rules: [rule], sources: [], findings })).split('\n')[0] ?? '';
}

describe('toGithub', () => {
  it('escapes as the runner undoes it: %, CR and LF everywhere, : and , in properties', () => {
    expect(lineOf('./a,b/100%:x.json', 7)).toBe(
      '::error file=a%2Cb/100%25%3Ax.json,line=7,col=2,title=Title%2C with%3A signs (a/b)::m%0AWhat to do: 100 %25 sure',
    );
  });

  it('says the place in words where a line or a file is not to be had', () => {
    expect(lineOf('https://example.org/x.json')).toBe(
      '::error title=Title%2C with%3A signs (a/b)::https://example.org/x.json: at /x: m%0AWhat to do: 100 %25 sure',
    );
  });

  it('prints ten errors, then the warnings, then the notes, and last what was left out', () => {
    const lines = toGithub(sampleReport()).trimEnd().split('\n');
    expect(lines.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      'warning',
      'warning',
      'notice',
      'notice',
    ]);
    // 1,232 errors were counted, ten are shown.
    expect(lines.at(-1)).toContain('1,222 errors');
    expect(lines.at(-1)).toContain('1 file was not checked (not a format that is checked).');
  });

  it('leaves one of the ten notices to the sentence about what was left out', () => {
    const info = { rule: 'a/b', level: 'info', message: 'm', requirements: [] } as const;
    const findings = Array.from({ length: 12 }, (_, index) => ({
      ...info,
      location: { source: 'x', line: index + 1 },
    }));
    const lines = toGithub(reportOf({ subject: 's', rules: [{ ...rule, level: 'info' }], sources: [], findings }))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toContain('3 notes');
  });

  it('is silent where nothing was found', () => {
    expect(toGithub(emptyReport())).toBe('');
  });

  it('refuses a limit that leaves no room', () => {
    expect(() => toGithub(emptyReport(), { limit: 1 })).toThrow(FindingsError);
  });
});
