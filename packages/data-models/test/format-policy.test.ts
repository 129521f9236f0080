import { checkEntities, models, validateEntity } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';

/** Two faults of format, and one that is none. */
const entity = {
  id: 'urn:ngsi-ld:TrafficFlowObserved:1',
  type: 'TrafficFlowObserved',
  dateObserved: '2026-03-01T08:00:00Z',
  dateObservedFrom: 'this morning',
  refRoadSegment: 'segment 7',
  occupancy: 40,
};
const formats = ['data/date-time-malformed', 'data/uri-malformed'];

async function check(policy: { formats?: 'assert' | 'annotate' }): Promise<[string[], string, string[]]> {
  const found: string[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(JSON.stringify(entity));
  }
  const summary = await checkEntities(chunks(), {
    source: 'f',
    models,
    onFinding: ({ rule }) => found.push(rule),
    ...policy,
  });
  return [found, summary.formats, summary.rulesTested.map(({ id }) => id)];
}

describe('the format policy', () => {
  it('asserts formats where nothing else is asked for', async () => {
    expect(validateEntity(entity, { source: 'f', models }).map(({ rule }) => rule)).toEqual([
      ...formats,
      'data/number-out-of-range',
    ]);
    const [found, policy, tested] = await check({});
    expect([found.length, policy]).toEqual([3, 'assert']);
    expect(tested).toEqual(expect.arrayContaining(formats));
  });

  it('takes formats for remarks where that is asked for, and says so', async () => {
    expect(validateEntity(entity, { source: 'f', models, formats: 'annotate' }).map(({ rule }) => rule)).toEqual([
      'data/number-out-of-range',
    ]);
    const [found, policy, tested] = await check({ formats: 'annotate' });
    expect([found, policy]).toEqual([['data/number-out-of-range'], 'annotate']);
    // A rule that was not applied is not shown as one without findings.
    expect(tested.filter((id) => formats.includes(id))).toEqual([]);
  });

  it('leaves what NGSI-LD itself says of dates and identifiers alone', () => {
    const dateObserved = { type: 'Property', value: '2026', observedAt: 'now' };
    const other = { id: 'seven', type: entity.type, dateObserved };
    const rules = validateEntity(other, { source: 'f', models, formats: 'annotate' }).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['data/id-not-uri', 'ngsi-ld/observed-at-not-utc']));
  });
});
