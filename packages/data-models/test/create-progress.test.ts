import { createProgress, type Progress } from '@ds4sscc/data-models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Updates a meter at given seconds with given bytes. */
function after(moments: readonly (readonly [seconds: number, bytes: number])[], total?: number): Progress {
  let time = 0;
  const meter = createProgress({ clock: () => time, ...(total !== undefined && { total }) });
  let last: Progress | undefined;
  for (const [seconds, bytes] of moments) {
    time = seconds * 1000;
    last = meter.update(bytes, 1);
  }
  return last as Progress;
}

describe('progress', () => {
  it('says nothing about rate and time left before time has passed', () => {
    expect(after([[0, 500]], 1000)).toEqual({ bytes: 500, records: 1, rate: 0, share: 0.5 });
  });

  it('says nothing about what is left of a stream whose size is unknown', () => {
    expect(after([[2, 500]])).toEqual({ bytes: 500, records: 1, rate: 250 });
  });

  it('follows the last five seconds, not the time since the beginning', () => {
    const slow = Array.from({ length: 60 }, (_, second) => [second, second * 10] as const);
    const fast = Array.from({ length: 10 }, (_, second) => [60 + second, 590 + (second + 1) * 1000] as const);
    expect(after([...slow, ...fast], 20_590)).toMatchObject({ rate: 1000, secondsLeft: 10 });
  });

  it('ends at nothing left, also where a file grew while it was read', () => {
    expect(after([[1, 1000]], 1000)).toMatchObject({ share: 1, secondsLeft: 0 });
    expect(after([[1, 1200]], 1000)).toMatchObject({ share: 1, secondsLeft: 0 });
    expect(after([[1, 0]], 0)).toMatchObject({ share: 1, secondsLeft: 0 });
  });

  it('is never negative or infinite, also where the clock stands still or goes back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.nat()), { minLength: 1 }),
        fc.option(fc.nat(), { nil: undefined }),
        (moments, total) => {
          let bytes = 0;
          const rising = moments.map(([seconds, more]) => [seconds, (bytes += more)] as const);
          for (const value of Object.values(after(rising, total))) {
            expect(Number.isFinite(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 500, seed: 16 },
    );
  }, 30_000);
});
