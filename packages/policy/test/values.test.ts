import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOperator } from '../src/values/answer-operator.js';
import { parseValue } from '../src/values/parse-value.js';

const xsd = 'http://www.w3.org/2001/XMLSchema#';

function answer(left: string, operator: string, right: string, types: string): string | undefined {
  const [leftType = '', rightType = leftType] = types.split(' ');
  const [a, b] = [parseValue(left, xsd + leftType), parseValue(right, xsd + rightType)];
  return a && b && answerOperator(a, operator as 'eq', b).state;
}

describe('Values are compared in their value spaces (XML Schema 1.1, part 2):', () => {
  it.each([
    // 3.3.3: leading and trailing zeros say nothing, and no digit is lost.
    ['1.50', 'eq', '+01.5', 'decimal', 'satisfied'],
    ['0.1', 'eq', '0.10000000000000000000000000000001', 'decimal', 'unsatisfied'],
    ['9007199254740993', 'gt', '9007199254740992', 'integer', 'satisfied'],
    ['-0', 'eq', '0', 'integer', 'satisfied'],
    ['-1.5', 'lt', '-1.49', 'decimal', 'satisfied'],
    ['3', 'eq', '3.0', 'integer decimal', 'satisfied'],
    // Derived integers compare with each other.
    ['255', 'gteq', '254', 'unsignedByte long', 'satisfied'],
    // 3.3.5 and XPath op:numeric-equal: a decimal beside a double is compared as double.
    ['0.1', 'eq', '0.1', 'decimal double', 'satisfied'],
    ['1e3', 'eq', '1000', 'double integer', 'satisfied'],
    ['INF', 'gt', '1e308', 'double', 'satisfied'],
    ['INF', 'eq', 'INF', 'double', 'satisfied'],
    ['-0', 'eq', '0', 'double', 'satisfied'],
    ['NaN', 'eq', 'NaN', 'double', 'unsatisfied'],
    ['NaN', 'lt', '1', 'double', 'unknown'],
    // 3.3.2: the two spellings of a truth value.
    ['true', 'eq', '1', 'boolean', 'satisfied'],
    ['false', 'neq', '0', 'boolean', 'unsatisfied'],
    ['true', 'gt', 'false', 'boolean', 'unknown'],
    // 3.3.6: durations are ordered where every calendar agrees.
    ['P1D', 'eq', 'PT24H', 'duration', 'satisfied'],
    ['P12M', 'eq', 'P1Y', 'duration', 'satisfied'],
    ['P1M', 'gt', 'P27D', 'duration', 'satisfied'],
    ['P1M', 'lt', 'P32D', 'duration', 'satisfied'],
    ['P1M', 'gt', 'P30D', 'duration', 'unknown'],
    ['P1M', 'eq', 'P30D', 'duration', 'unsatisfied'],
    ['P1Y', 'lt', 'P367D', 'duration', 'satisfied'],
    ['P1Y', 'lteq', 'P365D', 'duration', 'unknown'],
    ['-P1D', 'lt', 'PT0S', 'duration', 'satisfied'],
    ['PT0.5S', 'lt', 'PT0.51S', 'duration', 'satisfied'],
    ['PT36H', 'eq', 'P1DT12H', 'dayTimeDuration duration', 'satisfied'],
    // A date of the state of the world is a day: only what every moment of it answers is known.
    ['2026-03-01Z', 'lt', '2026-03-01T12:00:00Z', 'date dateTime', 'unknown'],
    ['2026-02-28Z', 'lt', '2026-03-01T12:00:00Z', 'date dateTime', 'satisfied'],
    ['2026-03-01Z', 'eq', '2026-03-01Z', 'date', 'satisfied'],
    ['2026-03-01Z', 'lt', '2026-03-01', 'date', 'unknown'],
    ['2026-03-01Z', 'lt', '2026-03-02', 'date', 'satisfied'],
    // Words have no order that a policy could mean.
    ['a', 'eq', 'a', 'string', 'satisfied'],
    ['a', 'lt', 'b', 'string', 'unknown'],
    ['urn:a', 'neq', 'urn:b', 'anyURI', 'satisfied'],
    // Value spaces that have nothing in common are not compared, and nothing is cast.
    ['3', 'eq', '3', 'integer string', 'unknown'],
    ['1', 'eq', 'true', 'integer boolean', 'unknown'],
    ['P1D', 'lt', '2026-03-01Z', 'duration date', 'unknown'],
    // An unknown datatype tells only whether the texts are the same.
    ['x', 'eq', 'x', 'gMonth', 'satisfied'],
    ['x', 'eq', 'y', 'gMonth', 'unknown'],
  ])('%s %s %s (%s) is %s', (left, operator, right, types, expected) => {
    expect(answer(left, operator, right, types)).toBe(expected);
  });

  it.each([
    ['1.0', 'integer'],
    ['1e3', 'decimal'],
    ['', 'decimal'],
    ['.', 'decimal'],
    ['1_000', 'integer'],
    ['256', 'unsignedByte'],
    ['-1', 'nonNegativeInteger'],
    ['yes', 'boolean'],
    ['Infinity', 'double'],
    ['0x10', 'double'],
    ['P', 'duration'],
    ['P1DT', 'duration'],
    ['P-1D', 'duration'],
    ['1D', 'duration'],
    ['P1M', 'dayTimeDuration'],
    ['P1D', 'yearMonthDuration'],
    ['9'.repeat(10_000_000), 'integer'],
  ])('%.20s is no %s', (lexical, datatype) => {
    expect(parseValue(lexical, xsd + datatype)).toBeUndefined();
  });

  it('orders decimals as their digits say, however they are written', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), fc.nat(30), fc.nat(5), (a, b, scale, zeros) => {
        const write = (unscaled: bigint, extra: number): string => {
          const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
          const split = digits.length - scale;
          return `${unscaled < 0n ? '-' : ''}${digits.slice(0, split)}.${digits.slice(split)}${'0'.repeat(extra)}`;
        };
        const expected = a < b ? 'satisfied' : 'unsatisfied';
        expect(answer(write(a, 0), 'lt', write(b, zeros), 'decimal')).toBe(expected);
      }),
      { seed: 7 },
    );
  });

  it('answers an operator and its opposite differently, or neither', () => {
    const types = ['integer', 'decimal', 'double', 'boolean', 'date', 'dateTime', 'duration', 'string', 'anyURI'];
    const samples = ['0', '1', '-3.5', 'true', '2026-03-01', '2026-03-01T00:00:00Z', 'P1M', 'PT720H', 'urn:a', 'NaN'];
    const opposites = { eq: 'neq', lt: 'gteq', gt: 'lteq' } as const;
    const flip = { satisfied: 'unsatisfied', unsatisfied: 'satisfied', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.constantFrom(...samples),
        fc.constantFrom(...types),
        fc.constantFrom(...types),
        fc.constantFrom('eq', 'lt', 'gt'),
        (left, right, leftType, rightType, operator) => {
          const state = answer(left, operator, right, `${leftType} ${rightType}`);
          const opposite = answer(left, opposites[operator as 'eq'], right, `${leftType} ${rightType}`);
          expect(opposite).toBe(state && flip[state as 'unknown']);
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
  });
});
