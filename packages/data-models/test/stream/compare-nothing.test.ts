import { datasetRules, timeBackwards } from '../../src/rules/dataset-rules.js';
import { comparedIdentifierRules } from '../../src/rules/identifier-rules.js';
import type { ComparePolicy } from '../../src/compare-policy.js';
import type { EntitySummary } from '../../src/entity-summary.js';
import { describe, expect, it } from 'vitest';
import { runFileCheck } from '../../src/node/run-file-check.js';
import { deviceModel } from '../../src/models/device-model.js';

/** Two records with one identifier, the second at an earlier time, and a value that is wrong. */
const lines = [
  { id: 'urn:ngsi-ld:DeviceModel:1', type: 'DeviceModel', dateObserved: '2026-03-02T00:00:00Z' },
  { id: 'urn:ngsi-ld:DeviceModel:1', type: 'DeviceModel', dateObserved: '2026-03-01T00:00:00Z', name: 5 },
];

async function check(compare?: ComparePolicy): Promise<{ rules: string[]; summary: EntitySummary }> {
  const rules: string[] = [];
  async function* file(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  const onFinding = ({ rule }: { rule: string }): void => void rules.push(rule);
  const { summary } = await runFileCheck(
    file(),
    { models: [deviceModel], onFinding, threads: 1, ...(compare && { compare }) },
    { segmentBytes: 1000, rangeBytes: 10_000, worthWorkers: 1e9 },
  );
  return { rules, summary };
}

const acrossFile = [...comparedIdentifierRules, ...datasetRules].map(({ id }) => id);

describe('a check that compares nothing', () => {
  it('finds what is wrong with each entity, and nothing across the file', async () => {
    const { rules, summary } = await check('nothing');
    const all = await check();
    expect(all.rules).toContain('data/id-duplicate');
    expect(all.rules).toContain(timeBackwards.id);
    expect(rules).toEqual(all.rules.filter((rule) => !acrossFile.includes(rule)));
    expect(summary.records).toBe(2);
  });

  it('says so, and passes no rule across the file', async () => {
    const { summary } = await check('nothing');
    const tested = summary.rulesTested.map(({ id }) => id);
    expect(summary.compare).toBe('nothing');
    expect(tested).toContain('data/id-not-uri');
    expect(tested.filter((id) => acrossFile.includes(id))).toEqual([]);
    const all = await check('entities');
    expect(all.summary.compare).toBe('entities');
    expect(all.summary.rulesTested.map(({ id }) => id)).toEqual(expect.arrayContaining(acrossFile));
  });
});
