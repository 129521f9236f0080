import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type OrderOperator, parseDateTime } from '../src/date-time.js';
import { answerOperator } from '../src/values/answer-operator.js';

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const read = (text: string) => parseDateTime(text, xsd + (text.includes('T') ? 'dateTime' : 'date'));

function compare(left: string, operator: OrderOperator, right: string): string | undefined {
  const [a, b] = [read(left), read(right)];
  return a && b && answerOperator({ space: 'dateTime', value: a }, operator, { space: 'dateTime', value: b }).state;
}

it.each([
  ['2024-02-30T00:00:00Z', 'February has no 30th'],
  ['2023-02-29T00:00:00Z', 'not a leap year'],
  ['1900-02-29', 'a century is no leap year'],
  ['2024-13-01', 'there are twelve months'],
  ['2024-01-01T24:00:01Z', 'midnight is the only hour 24'],
  ['2024-01-01T10:00Z', 'seconds are not optional'],
  ['2024-01-01T10:00:00+14:01', 'zones end at 14 hours'],
  ['24-01-01', 'years have four digits'],
  [`2024-01-01T10:00:00.${'1'.repeat(300)}Z`, 'a fraction longer than is read'],
])('%s is refused: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

it('refuses a date under the datatype of a moment, and the other way round', () => {
  expect(parseDateTime('2024-01-01', `${xsd}dateTime`)).toBeUndefined();
  expect(parseDateTime('2024-01-01T00:00:00Z', `${xsd}date`)).toBeUndefined();
  expect(parseDateTime('2024-01-01T00:00:00Z', `${xsd}string`)).toBeUndefined();
});

it.each([
  // Zones: the same moment written three ways (XML Schema 1.1, 3.3.7).
  ['2024-01-01T12:00:00Z', 'eq', '2024-01-01T13:00:00+01:00', 'satisfied'],
  ['2023-12-31T24:00:00Z', 'eq', '2024-01-01T00:00:00Z', 'satisfied'],
  ['2024-01-01T12:00:00.5Z', 'eq', '2024-01-01T12:00:00.500Z', 'satisfied'],
  ['2024-01-01T12:00:00.49Z', 'lt', '2024-01-01T12:00:00.5Z', 'satisfied'],
  ['2024-01-01T12:00:00.0000000000001Z', 'gt', '2024-01-01T12:00:00Z', 'satisfied'],
  ['-0001-12-31T00:00:00Z', 'lt', '0000-01-01T00:00:00Z', 'satisfied'],
  // A date is its whole day.
  ['2025-12-31T23:59:59Z', 'lteq', '2025-12-31Z', 'satisfied'],
  ['2025-12-31T00:00:00Z', 'lt', '2025-12-31Z', 'unsatisfied'],
  ['2025-12-31T12:00:00Z', 'eq', '2025-12-31Z', 'satisfied'],
  ['2025-12-31T12:00:00Z', 'gt', '2025-12-31Z', 'unsatisfied'],
  ['2026-01-01T00:00:00Z', 'gt', '2025-12-31Z', 'satisfied'],
  ['2026-01-01T00:00:00Z', 'neq', '2025-12-31Z', 'satisfied'],
  // Without a zone only what holds in every zone is certain.
  ['2024-01-01T12:00:00Z', 'lt', '2024-01-02T03:00:00', 'satisfied'],
  ['2024-01-01T12:00:00Z', 'lt', '2024-01-02T01:00:00', 'unknown'],
  ['2024-01-01T12:00:00Z', 'eq', '2024-01-01T12:00:00', 'unknown'],
  ['2024-01-01T12:00:00Z', 'neq', '2024-01-03T12:00:00', 'satisfied'],
  ['2024-01-01T12:00:00', 'lt', '2024-01-01T12:00:01', 'satisfied'],
  ['2024-01-01T12:00:00Z', 'lt', '2024-01-02', 'unknown'],
  ['2024-01-01T09:00:00Z', 'lt', '2024-01-02', 'satisfied'],
] as const)('%s %s %s is %s', (left, operator, right, expected) => {
  expect(compare(left, operator, right)).toBe(expected);
});

it('orders moments as the platform does', () => {
  const range = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(range), fc.date(range), (a, b) => {
      const [left, right] = [a.toISOString(), b.toISOString()];
      expect(compare(left, 'lt', right)).toBe(a < b ? 'satisfied' : 'unsatisfied');
      expect(compare(left, 'gteq', right)).toBe(a >= b ? 'satisfied' : 'unsatisfied');
      expect(compare(left, 'eq', left)).toBe('satisfied');
      expect(read(left)?.start.seconds).toBe(Math.floor(a.getTime() / 1000));
    }),
    { numRuns: 2000, seed: 7 },
  );
});
