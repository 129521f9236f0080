import fc from 'fast-check';
import { expect, it } from 'vitest';
import { millisecondsOf } from '../src/checks/milliseconds-of.js';

const start = Date.UTC(2026, 2, 1, 8);

it.each([
  ['2026-03-01T08:00:00Z', start],
  ['2026-03-01t08:00:00z', start],
  ['2026-03-01T08:00:00.5Z', start + 500],
  ['2026-03-01T08:00:00.1239999Z', start + 123],
  ['2026-03-01T09:00:00+01:00', start],
  ['2026-02-28T08:01:00.25-23:59', start + 250],
  ['2026-03-01', Date.UTC(2026, 2, 1)],
  ['0001-01-01T00:00:00Z', -62135596800000],
])('%s is %d', (text, milliseconds) => {
  expect(millisecondsOf(text)).toBe(milliseconds);
});

// Engines take these for an instant, each for one of its own, some by the time zone of the machine.
it.each([
  '2026-03-01T08:00:00',
  '2026-03-01 08:00:00Z',
  '2026-03-01T08:00Z',
  '2026-02-30T08:00:00Z',
  '2026-12-31T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2026-03-01T08:00:00+0100',
  '2026-03',
  '1 March 2026',
  '03/04/2026',
  '',
])('"%s" is no instant', (text) => {
  expect(millisecondsOf(text)).toBeNaN();
});

it('is what was written, whatever the offset and the decimals', () => {
  const offset = fc.integer({ min: -1439, max: 1439 });
  const instant = fc.integer({ min: Date.UTC(1, 0, 3), max: Date.UTC(9999, 11, 29) });
  fc.assert(
    fc.property(instant, offset, fc.stringMatching(/^\d{0,6}$/), (milliseconds, minutes, more) => {
      const local = new Date(milliseconds + minutes * 60_000).toISOString().slice(0, -1);
      const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
      const zone = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
      expect(millisecondsOf(`${local}${more}${zone}`)).toBe(milliseconds);
    }),
    { seed: 12, numRuns: 1000 },
  );
});
