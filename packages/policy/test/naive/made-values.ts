import type { AtomicConstraint, OperandValue, Value } from '@ds4sscc/policy';
import { odrl } from './hierarchy.js';
import type { Random } from './random.js';
import { xsd } from './values.js';

export const location = { source: 'made' };
const things: readonly string[] = ['urn:t:air', 'urn:t:water', 'urn:t:all', 'urn:p:ann', 'urn:p:bob', 'urn:p:city'];
export const moments: readonly string[] = [
  '2026-05-31T23:59:59Z',
  '2026-06-01T00:00:00Z',
  '2026-06-01T02:00:00+02:00',
  '2026-06-01T12:00:00.5Z',
  '2026-06-01T12:00:00.50',
  '2026-06-01T24:00:00Z',
  '2026-06-02T14:00:00',
  '2026-12-31T00:00:00-14:00',
  '-0004-02-29T00:00:00Z',
];
const dates = ['2026-06-01', '2026-06-01Z', '2026-06-01+14:00', '2026-06-02Z', '2024-02-30', '2026-05-31-05:00'];
const periods = [
  'PT1H',
  'PT60M',
  'PT3600.0S',
  'P1M',
  'P30D',
  'P31D',
  'P29D',
  'P1Y',
  'P12M',
  'P400Y',
  'P146097D',
  '-P1D',
  'P0D',
  'PT0.25S',
  'P',
  'P1YT',
];
const decimals = [
  '1',
  '2',
  '2.0',
  '2.50',
  '02',
  '-1',
  '0.1',
  '+3',
  '3.',
  '.5',
  '9007199254740993',
  '9007199254740992',
  '1e3',
  'two',
  '',
];
const doubles = ['2', '2.5', '0.1', '1e0', '1E3', 'INF', '-INF', 'NaN', '9007199254740993', '-0', '.5e1', '1.e'];
const integers = ['1', '2', '3', '-1', '127', '128', '255', '256', '+2', '007', '2.0'];
const integerTypes = [
  'integer',
  'nonNegativeInteger',
  'positiveInteger',
  'nonPositiveInteger',
  'negativeInteger',
  'long',
  'int',
  'short',
  'byte',
  'unsignedLong',
  'unsignedInt',
  'unsignedShort',
  'unsignedByte',
];
const texts = ['de', 'fr', ' de', 'd  e', 'd e', 'd\te', ''];
const concepts = ['urn:c:research', 'urn:c:academic', 'urn:c:public', 'urn:c:sell', 'urn:c:unlisted'];
const places = ['urn:g:city', 'urn:g:land', 'urn:g:eu', 'urn:g:other'];

interface Literal {
  readonly value: string;
  readonly datatype?: string;
}

/** A family of values that are worth comparing with each other: which operands have them, and what they are. */
interface Family {
  readonly operands: readonly string[];
  readonly operators: readonly string[];
  readonly right: (random: Random) => Literal;
  readonly left: (random: Random) => OperandValue;
}

const ordering = ['eq', 'neq', 'lt', 'lt', 'lteq', 'lteq', 'gt', 'gteq'];
const sets = ['isAnyOf', 'isNoneOf', 'isAllOf', 'eq', 'neq'];

function number(random: Random): Literal {
  const type = random.pick(['decimal', 'decimal', 'integer', 'double', 'float', ...integerTypes]);
  const list = type === 'decimal' ? decimals : type === 'double' || type === 'float' ? doubles : integers;
  return { value: random.chance(0.7) ? random.pick(['1', '2', '3']) : random.pick(list), datatype: xsd + type };
}

/** The same literal as a request gives it: bare, or with its datatype. */
function asLeft({ value, datatype }: Literal, random: Random): OperandValue {
  if (datatype === undefined) return random.chance(0.7) ? value : { value, datatype: '@id' };
  return random.chance(0.5) ? value : { value, datatype };
}

function family(operands: readonly string[], operators: readonly string[], right: Family['right']): Family {
  return { operands, operators, right, left: (random) => asLeft(right(random), random) };
}

const iri =
  (list: readonly string[]) =>
  (random: Random): Literal => ({ value: random.pick(list) });
const typed =
  (list: readonly string[], types: readonly string[]) =>
  (random: Random): Literal => ({
    value: random.pick(list),
    datatype: xsd + random.pick(types),
  });
const dateTime = (random: Random): Literal =>
  random.chance(0.7)
    ? { value: random.pick(moments), datatype: xsd + random.pick(['dateTime', 'dateTime', 'dateTimeStamp']) }
    : { value: random.pick(dates), datatype: `${xsd}date` };

const families: readonly Family[] = [
  family(['dateTime'], ordering, dateTime),
  family(['dateTime'], ordering, dateTime),
  family(['event'], ordering, dateTime),
  {
    ...family(['count', 'payAmount', 'percentage', 'resolution'], [...ordering, 'isAnyOf', 'isNoneOf'], number),
    left: (random) => (random.chance(0.5) ? random.pick([1, 2, 2.5, 3, 0.1, 1e21]) : asLeft(number(random), random)),
  },
  family(['count'], ordering, (random) => ({ value: random.pick(['1', '2', '3']), datatype: `${xsd}integer` })),
  family(
    ['elapsedTime', 'timeInterval', 'meteredTime', 'delayPeriod'],
    ordering,
    typed(periods, ['duration', 'duration', 'duration', 'dayTimeDuration', 'yearMonthDuration']),
  ),
  family(['purpose'], [...sets, 'isA', 'isA'], iri(concepts)),
  family(['spatial'], [...sets, 'isPartOf', 'isPartOf', 'hasPart'], iri(places)),
  family(['language'], [...sets, 'lt'], typed(texts, ['string', 'string', 'normalizedString', 'token'])),
  family(['version'], ['eq', 'neq', 'isAnyOf', 'lteq'], typed(['true', '1', '0', 'yes'], ['boolean'])),
  family(
    ['version'],
    ['eq', 'neq', 'isNoneOf'],
    typed(['2026', '12:00:00', 'AQ=='], ['gYear', 'time', 'base64Binary', 'language']),
  ),
  family(['urn:op:role'], [...sets, 'isA'], iri(['urn:c:user', 'urn:c:part'])),
  family(['purpose'], sets, (random) => ({ value: random.pick(concepts), datatype: `${xsd}anyURI` })),
];

const operandIri = (name: string): string => (name.startsWith('urn:') ? name : odrl + name);

export function madeConstraint(random: Random): AtomicConstraint {
  const { operands, operators, right } = random.pick(families);
  const stray = random.chance(0.03) ? random.pick(families) : undefined;
  const several = random.chance(0.15) ? 3 : 1;
  const rightOperands = random.many(1, several, () => {
    const { value, datatype } = (stray?.right ?? right)(random);
    const kind = datatype === undefined ? 'iri' : 'literal';
    // Plain texts are typed by odrl:dataType.
    return { kind, value, ...(datatype !== undefined && { datatype }), location } as Value;
  });
  const [first] = rightOperands;
  const byDataType = first?.kind === 'literal' && random.chance(0.1);
  return {
    kind: 'constraint',
    leftOperand: random.chance(0.02) ? `${odrl}nonsense` : operandIri(random.pick(operands)),
    operator: random.chance(0.02) ? `${odrl}nonsense` : odrl + random.pick(operators),
    rightOperands: byDataType ? rightOperands.map((one) => ({ ...one, datatype: `${xsd}string` })) : rightOperands,
    ...(byDataType && first.datatype !== undefined && { dataType: first.datatype }),
    ...(random.chance(0.04) && { unit: random.pick(['urn:u:eur', 'urn:u:usd']) }),
    notUnderstood: [],
    location,
  };
}

/** Values for some left operands, as a request or an entry of a log gives them. */
export function madeOperands(random: Random, share: number): Record<string, OperandValue | readonly OperandValue[]> {
  const given: Record<string, OperandValue | readonly OperandValue[]> = {};
  for (const { operands, left } of families) {
    for (const name of operands) {
      if (name === 'dateTime' || !random.chance(share)) continue;
      const key = random.chance(0.8) ? name : operandIri(name);
      const one = (): OperandValue => withUnit(left(random), random);
      given[key] = random.chance(0.15) ? random.many(0, 3, one) : one();
    }
  }
  return given;
}

function withUnit(value: OperandValue, random: Random): OperandValue {
  if (!random.chance(0.05)) return value;
  const unit = random.pick(['urn:u:eur', 'urn:u:usd']);
  return typeof value === 'object' ? { ...value, unit } : { value, unit };
}

const listed = ['urn:g:city', 'urn:g:land', 'urn:c:academic', 'urn:c:research'];

/** Which place is in which, which concept is narrower than which; not always all of it. */
export function madeTaxonomies(random: Random): { partOf: Record<string, string[]>; isA: Record<string, string[]> } {
  const partOf: Record<string, string[]> = {};
  const isA: Record<string, string[]> = {};
  if (random.chance(0.6)) partOf['urn:g:city'] = ['urn:g:land'];
  if (random.chance(0.6)) partOf['urn:g:land'] = ['urn:g:eu'];
  if (random.chance(0.6)) isA['urn:c:academic'] = ['urn:c:research'];
  if (random.chance(0.6)) isA['urn:c:research'] = random.pick([[], ['urn:c:public'], ['urn:c:academic']]);
  for (const one of things)
    if (random.chance(0.5)) partOf[one] = random.many(0, 2, () => random.pick(['urn:t:all', 'urn:p:city', ...listed]));
  return { partOf, isA };
}
