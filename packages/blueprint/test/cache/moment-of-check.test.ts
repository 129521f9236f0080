import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsAt, turnAtEnds, watchMoment } from '../../src/cache/moment-of-check.js';

const instants = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('Z', '+02:00', '-09:30'))
  .map(([half, zone]) => `${new Date(1_767_225_600_000 + half * 500).toISOString().slice(0, -1)}${zone}`);
const points = fc.array(fc.integer({ min: -80_000, max: 80_000 }), { maxLength: 4 });

/** What changes at these points, in milliseconds. */
const found = (now: string, turns: readonly number[]): string => turns.map((at) => Date.parse(now) >= at).join();

it('holds at another instant only where nothing turns in between, and hands that on', () => {
  let holding = 0;
  fc.assert(
    fc.property(instants, instants, points, (then, now, offsets) => {
      const turns = offsets.map((offset) => 1_767_225_600_000 + 5_000_000 + offset * 50);
      const [part, whole] = [watchMoment(then), watchMoment(then)];
      for (const at of turns) part.turn(Math.floor(at / 1000));
      turnAtEnds(part.span(), whole);
      expect(whole.span()).toEqual(part.span());
      if (!holdsAt(part.span(), then, now)) return;
      holding += 1;
      expect(found(now, turns)).toBe(found(then, turns));
    }),
    { seed: 9, numRuns: 2000 },
  );
  expect(holding).toBeGreaterThan(300);
});

it('holds for the very instant where somebody read it', () => {
  const moment = watchMoment('2026-11-22T12:00:00Z');
  expect(moment.now).toBe('2026-11-22T12:00:00Z');
  expect(holdsAt(moment.span(), '2026-11-22T12:00:00Z', '2026-11-22T12:00:00.001Z')).toBe(false);
  expect(holdsAt(moment.span(), '2026-11-22T12:00:00Z', '2026-11-22T12:00:00Z')).toBe(true);
});

it.each([
  ['without an instant before', undefined, '2026-11-22T12:00:00Z'],
  ['without an instant now', '2026-11-22T12:00:00Z', undefined],
  ['of a day before', '2026-11-22', '2026-11-22T12:00:00Z'],
  ['of a day now', '2026-11-22T12:00:00Z', '2026-11-22'],
  ['of no zone', '2026-11-22T12:00:00Z', '2026-11-22T12:00:00'],
])('holds not %s', (_, then, now) => {
  expect(holdsAt(watchMoment(then).span(), then, now)).toBe(false);
});
