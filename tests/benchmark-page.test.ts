// docs/benchmarks.md hides nothing: what is lost follows from the figures.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { benchmarks } from '../benchmarks/all.mjs';
import { benchmarkPage, type Row, type Run } from '../scripts/bench/benchmark-page.mjs';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'benchmarks');
const machine = { cores: 2, memory: 8 * 2 ** 30, node: 'v20.0.0', v8: '11', platform: 'linux x64' };

function pageOf(rows: readonly Row[], more: Partial<Run> = {}): string {
  const benchmark = { name: 'racing', script: 'racing.mjs', about: 'Two cars.' };
  const run = { benchmark, words: [], rows, seconds: 1, busy: 0, isBusy: false, ...more };
  return benchmarkPage({ runs: [run], machine, sizes: 'args', isWhole: true, versionOf: () => '1.2.3' });
}

function sectionOf(page: string, title: string): string | undefined {
  return page.split('\n## ').find((part) => part.startsWith(title));
}

describe('The page of benchmarks', () => {
  it('lists as lost where a peer is better, in whichever direction that is', () => {
    const page = pageOf([
      { what: 'speed of ours / a', value: 0.9, unit: 'times', better: 'more', peer: 'a' },
      { what: 'time of ours / b', value: 1.1, unit: 'times', better: 'less', peer: 'b' },
      { what: 'speed of ours / c', value: 1.1, unit: 'times', better: 'more', peer: 'c' },
    ]);
    const lost = sectionOf(page, 'What we lose on');
    expect(lost).toContain('| racing | speed of ours / a | 0.9 × | a is better |');
    expect(lost).toContain('| racing | time of ours / b | 1.1 × | b is better |');
    expect(lost).not.toContain('speed of ours / c');
  });

  it('lists as lost where a bar is missed, also one that beats a peer', () => {
    const page = pageOf([
      { what: 'laps', value: 30, spread: [28, 31], unit: 'times', better: 'more', must: 40, aim: 70, peer: 'a' },
    ]);
    expect(sectionOf(page, 'What we lose on')).toContain('| racing | laps | 30 × (28 to 31) | the bar is ≥ 40 |');
    expect(sectionOf(page, 'Where the bar holds')).toBeUndefined();
  });

  it('tells apart the bar and the aim', () => {
    const page = pageOf([{ what: 'fuel', value: 120, unit: 'MB', better: 'less', must: 150, aim: 100 }]);
    expect(sectionOf(page, 'What we lose on')).toContain('Nothing in this run');
    expect(sectionOf(page, 'Where the bar holds')).toContain('| racing | fuel | 120 MB | ≤ 100 |');
  });

  it('lists as lost what failed', () => {
    const page = pageOf([], { failure: 'AssertionError: another winner' });
    expect(sectionOf(page, 'What we lose on')).toContain('failed: AssertionError: another winner');
  });

  it('names each peer with its version, once', () => {
    const row = { value: 2, unit: 'times', better: 'more', peer: 'a' } as const;
    const page = pageOf([
      { ...row, what: 'one' },
      { ...row, what: 'two' },
    ]);
    expect(sectionOf(page, 'Peers')?.match(/\| `a` \| 1\.2\.3 \| racing \|/g)).toHaveLength(1);
  });

  it('says that the machine was busy', () => {
    expect(pageOf([], { isBusy: true, busy: 0.9 })).toContain('**The machine was busy** when these began: racing.');
  });
});

describe('The list of benchmarks', () => {
  const reporting = readdirSync(folder).filter(
    (name) => name.endsWith('.mjs') && readFileSync(join(folder, name), 'utf8').includes("'./report-result.mjs'"),
  );

  it('has every script that reports figures, and no other', () => {
    const scripts = benchmarks.map(({ script }) => script);
    expect([...scripts].sort()).toEqual(reporting.sort());
  });

  it('has every name once', () => {
    expect(new Set(benchmarks.map(({ name }) => name)).size).toBe(benchmarks.length);
  });
});
