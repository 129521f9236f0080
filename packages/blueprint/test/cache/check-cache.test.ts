import { type CheckCache, checkDataSpace, createMemoryCache, type Source, textSource } from '@ds4sscc/blueprint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFolder, bench, names, now, schema, sourcesOf, written } from './sample-folders.js';

/** Counts what is put into a cache: entries of sources, and of reports. */
function counted(cache: CheckCache): { cache: CheckCache; puts: () => readonly [sources: number, reports: number] } {
  let [sources, reports] = [0, 0];
  return {
    puts: () => [sources, reports],
    cache: {
      ...cache,
      async put(key, entry) {
        if (entry.includes('"ds4sscc-report"')) reports += 1;
        else sources += 1;
        await cache.put(key, entry);
      },
    },
  };
}

/** A source that counts how often it is read. */
function readCounted(source: Source): { source: Source; reads: () => number } {
  let reads = 0;
  return {
    reads: () => reads,
    source: {
      ...source,
      open() {
        reads += 1;
        return source.open();
      },
    },
  };
}

describe('a check with a cache', () => {
  it('has the report of one without, whatever changed in between', async () => {
    const settings = fc.record(
      {
        formats: fc.constantFrom('assert', 'annotate'),
        compare: fc.constantFrom('entities', 'nothing'),
        representation: fc.constantFrom('normalized', 'concise'),
        limits: fc.constantFrom({ perSource: 1 }, { perRule: 1 }),
        subject: fc.constantFrom('One', 'Two'),
        created: fc.constantFrom(now, '2025-06-01T00:00:00Z'),
        now: fc.constantFrom(
          now,
          '2026-11-22T13:00:00Z',
          '2026-11-22T23:30:00-02:00',
          '2025-06-01T00:00:00Z',
          '2026-01-01T00:00:00Z',
          '2025-12-31T23:59:59.999Z',
        ),
      },
      { requiredKeys: ['now'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyFolder, settings), { minLength: 2, maxLength: 4 }), async (runs) => {
        const cache = createMemoryCache();
        // Any two of the runs may differ in the folder alone, or in the settings alone.
        for (const [chosen] of runs)
          for (const [, more] of runs) {
            const plain = await written(sourcesOf(chosen), more);
            expect(await written(sourcesOf(chosen), { ...more, cache })).toBe(plain);
            expect(await written(sourcesOf(chosen), { ...more, cache })).toBe(plain);
          }
      }),
      { seed: 9, numRuns: 3 },
    );
  }, 60_000);

  it('knows what was met in a folder from what was named', async () => {
    const cache = createMemoryCache();
    const sources = [textSource('stations.json', '[{"station": "Harbour"}]')];
    for (const named of [new Set<string>(), new Set(['stations.json'])])
      expect(await checkDataSpace({ sources, named, now, cache })).toEqual(
        await checkDataSpace({ sources, named, now }),
      );
  });

  it('has the report of one without on a day without an instant', async () => {
    const cache = createMemoryCache();
    const all = sourcesOf(names.map(() => 1));
    await written(all, { cache });
    const undated = JSON.stringify(await checkDataSpace({ sources: all }));
    expect(JSON.stringify(await checkDataSpace({ sources: all, cache }))).toBe(undated);
    expect(await written(all, { cache })).toBe(await written(all));
  });

  it('reads each source once where nothing changed: to hash it', async () => {
    const cache = createMemoryCache();
    await written(sourcesOf(names.map(() => 1)), { cache });
    const again = sourcesOf(names.map(() => 1)).map(readCounted);
    await written(
      again.map(({ source }) => source),
      { cache },
    );
    expect(again.map(({ reads }) => reads())).toEqual(again.map(() => 1));
  });

  it('checks one source where one is new', async () => {
    const { cache, puts } = counted(createMemoryCache());
    const all = sourcesOf(names.map(() => 1));
    await written(all, { cache });
    const [sources, reports] = puts();
    expect(sources).toBeGreaterThan(4);
    await written(all, { cache });
    expect(puts()).toEqual([sources, reports]);
    await written([...all, textSource('more.ndjson', bench(4))], { cache });
    expect(puts()).toEqual([sources + 1, reports + 1]);
  });

  it('keeps a report for as long as nothing in it expires', async () => {
    const { cache, puts } = counted(createMemoryCache());
    // The offer holds until midnight of the first of January 2026.
    const both = sourcesOf(names.map((name) => (/catalogue|policy/.test(name) ? 1 : 0)));
    const at = async (instant: string): Promise<readonly number[]> => {
      const report = await written(both, { cache, now: instant });
      expect(report).toBe(await written(both, { now: instant }));
      expect(report.includes('"rule":"odrl/permission-expired"')).toBe(instant >= '2026');
      return puts();
    };
    expect(await at('2025-12-31T08:00:00Z')).toEqual([2, 1]);
    expect(await at('2025-12-31T23:59:58Z')).toEqual([2, 1]);
    // Another day: exceptions and waivers may have ended, so that the whole is put together again, from what is known.
    expect(await at('2025-12-30T12:00:00Z')).toEqual([2, 2]);
    // Too late: the policy is checked again, and the catalogue is not.
    expect(await at('2026-01-01T00:00:00Z')).toEqual([3, 3]);
    expect(await at('2026-01-01T00:00:01Z')).toEqual([4, 4]);
    expect(await at('2026-01-01T15:00:00Z')).toEqual([4, 4]);
  });

  it('keeps the report on feeds of bicycles, unless one is from the future and the report says what time it is', async () => {
    const { cache, puts } = counted(createMemoryCache());
    // Last updated a minute after the first of January 2026, and clocks may differ by a minute.
    const feed = sourcesOf(names.map((name) => (name === 'gbfs.json' ? 2 : 0)));
    const reports: number[] = [];
    for (const instant of ['08:00:00', '08:00:01', '23:59:59'].map((time) => `2025-12-31T${time}Z`)) {
      const report = await written(feed, { cache, now: instant });
      expect(report).toBe(await written(feed, { now: instant }));
      expect(report).toContain(`and it is ${instant.replace('Z', '.000Z')} now`);
      reports.push(puts()[1]);
    }
    for (const instant of ['00:00:00', '00:00:01', '20:00:00'].map((time) => `2026-01-01T${time}Z`)) {
      expect(await written(feed, { cache, now: instant })).toBe(await written(feed, { now: instant }));
      reports.push(puts()[1]);
    }
    expect(reports).toEqual([1, 2, 3, 4, 5, 5]);
  });

  it('checks data again when a model among the sources changed', async () => {
    const cache = createMemoryCache();
    const withModel = (required: string) => [
      textSource('models/Bench/schema.json', schema(required)),
      textSource('a.ndjson', bench(3)),
    ];
    await written(withModel('seats'), { cache });
    expect(await written(withModel('colour'), { cache })).toBe(await written(withModel('colour')));
  });

  it('takes nothing from an entry of another version', async () => {
    const memory = createMemoryCache();
    const all = sourcesOf(names.map(() => 1));
    await written(all, { cache: memory });
    const { cache, puts } = counted({ ...memory, version: 'another' });
    expect(await written(all, { cache })).toBe(await written(all));
    expect(puts()).toEqual([expect.any(Number), 1]);
    expect(puts()[0]).toBeGreaterThan(4);
  });

  it('takes nothing that is no entry from a cache that gives something else', async () => {
    const all = sourcesOf(names.map(() => 1));
    const plain = await written(all);
    for (const entry of [
      '',
      'null',
      '[]',
      '1',
      '{}',
      '{"report":{"format":"ds4sscc-report","version":1}}',
      '{"looked":[]}',
    ]) {
      const cache: CheckCache = { version: '', get: async () => entry, put: async () => undefined };
      expect(await written(all, { cache })).toBe(plain);
    }
  });

  it('keeps nothing of a source that changes while it is checked', async () => {
    const { cache, puts } = counted(createMemoryCache());
    let opened = 0;
    const source: Source = {
      name: 'a.ndjson',
      async *open() {
        opened += 1;
        yield new TextEncoder().encode(`${bench(opened)}\n`);
      },
    };
    await written([source], { cache });
    expect(puts()).toEqual([0, 0]);
  });

  it('keeps nothing of what comes once, and nothing where two sources have one name', async () => {
    const { cache, puts } = counted(createMemoryCache());
    const piped: Source = { ...textSource('(standard input)', bench(1)), once: true };
    await written([piped], { cache });
    const same = [textSource('a.ndjson', bench(1)), textSource('a.ndjson', bench('two'))];
    expect(await written(same, { cache })).toBe(await written(same));
    expect(puts()).toEqual([0, 0]);
  });

  it('holds no more in memory than it was told to', async () => {
    const cache = createMemoryCache({ maxCharacters: 10 });
    await cache.put('a', '12345');
    await cache.put('b', '12345');
    expect(await cache.get('a')).toBe('12345');
    await cache.put('c', '1');
    expect(await Promise.all(['a', 'b', 'c'].map((key) => cache.get(key)))).toEqual(['12345', undefined, '1']);
  });
});
