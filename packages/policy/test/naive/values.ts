import { daysBefore, ordersOf, type Order, readSpan, type Span } from './spans.js';
import { agree, type Three } from './three.js';

export const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** A value in the value space of its datatype (XML Schema 1.1, part 2). */
export type Value =
  | { readonly kind: 'exact'; readonly digits: bigint; readonly places: number }
  | { readonly kind: 'float'; readonly number: number; readonly single: boolean }
  | { readonly kind: 'period'; readonly months: bigint; readonly seconds: Value & { readonly kind: 'exact' } }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'truth' | 'text' | 'iri'; readonly text: string }
  | { readonly kind: 'odd'; readonly text: string; readonly datatype: string };

const bounds: Readonly<Record<string, readonly [least?: string | undefined, most?: string | undefined]>> = {
  integer: [],
  nonNegativeInteger: ['0'],
  positiveInteger: ['1'],
  nonPositiveInteger: [undefined, '0'],
  negativeInteger: [undefined, '-1'],
  long: ['-9223372036854775808', '9223372036854775807'],
  int: ['-2147483648', '2147483647'],
  short: ['-32768', '32767'],
  byte: ['-128', '127'],
  unsignedLong: ['0', '18446744073709551615'],
  unsignedInt: ['0', '4294967295'],
  unsignedShort: ['0', '65535'],
  unsignedByte: ['0', '255'],
};

/** Reads a lexical value; `undefined` where it is none of the datatype. Longer ones than the engine takes are not generated. */
export function readValue(lexical: string, datatype: string): Value | undefined {
  const name = datatype.startsWith(xsd) ? datatype.slice(xsd.length) : '';
  if (lexical.length > 10_000) return undefined;
  if (name === 'string') return { kind: 'text', text: lexical };
  if (name === 'normalizedString') return { kind: 'text', text: lexical.replace(/[\t\n\r]/g, ' ') };
  if (name === 'token')
    return {
      kind: 'text',
      text: lexical
        .split(/[\t\n\r ]+/)
        .filter((word) => word !== '')
        .join(' '),
    };
  const text = lexical.trim();
  const range = Object.hasOwn(bounds, name) ? bounds[name] : undefined;
  if (range) return readInteger(text, range);
  if (name === 'decimal') return readExact(text);
  if (name === 'double' || name === 'float') return readFloat(text, name === 'float');
  if (name === 'boolean') {
    return ['true', '1', 'false', '0'].includes(text)
      ? { kind: 'truth', text: String(['true', '1'].includes(text)) }
      : undefined;
  }
  if (name === 'date' || name === 'dateTime' || name === 'dateTimeStamp') {
    const span = readSpan(text, name);
    return span && { kind: 'span', span };
  }
  if (name.toLowerCase().endsWith('duration')) return readPeriod(text, name);
  return name === 'anyURI' ? { kind: 'iri', text } : { kind: 'odd', text: lexical, datatype };
}

function readInteger(
  text: string,
  [least, most]: readonly [least?: string | undefined, most?: string | undefined],
): Value | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const digits = BigInt(text.replace('+', ''));
  const fits = (least === undefined || digits >= BigInt(least)) && (most === undefined || digits <= BigInt(most));
  return fits ? { kind: 'exact', digits, places: 0 } : undefined;
}

function readExact(text: string): (Value & { readonly kind: 'exact' }) | undefined {
  const parts = /^([+-]?)(\d*)\.?(\d*)$/.exec(text);
  const [, sign = '', whole = '', fraction = ''] = parts ?? [];
  if (!parts || whole + fraction === '') return undefined;
  return {
    kind: 'exact',
    digits: BigInt(`${sign === '-' ? '-' : ''}${BigInt(whole + fraction)}`),
    places: fraction.length,
  };
}

function readFloat(text: string, single: boolean): Value | undefined {
  const number = ({ INF: Infinity, '+INF': Infinity, '-INF': -Infinity, NaN: Number.NaN } as Record<string, number>)[
    text
  ];
  const written = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
  const value = number ?? written;
  return value === undefined ? undefined : { kind: 'float', number: single ? Math.fround(value) : value, single };
}

function readPeriod(text: string, name: string): Value | undefined {
  if (!['duration', 'dayTimeDuration', 'yearMonthDuration'].includes(name)) return undefined;
  const [head = '', tail, ...more] = text.replace(/^-/, '').split('T');
  if (more.length > 0 || !/^P(\d+Y)?(\d+M)?(\d+D)?$/.test(head) || head + (tail ?? '') === 'P') return undefined;
  if (tail !== undefined && (tail === '' || !/^(\d+H)?(\d+M)?(\d+(\.\d+)?S)?$/.test(tail))) return undefined;
  if (name === 'dayTimeDuration' && /[YM]/.test(head)) return undefined;
  if (name === 'yearMonthDuration' && (head.includes('D') || tail !== undefined)) return undefined;
  const field = (part: string, letter: string): string => new RegExp(`([\\d.]+)${letter}`).exec(part)?.[1] ?? '0';
  const sign = text.startsWith('-') ? -1n : 1n;
  const months = BigInt(field(head, 'Y')) * 12n + BigInt(field(head, 'M'));
  const rest = tail ?? '';
  const whole = BigInt(field(head, 'D')) * 86_400n + BigInt(field(rest, 'H')) * 3600n + BigInt(field(rest, 'M')) * 60n;
  const { digits, places } = readExact(field(rest, 'S')) as Value & { kind: 'exact' };
  const scale = 10n ** BigInt(places);
  return {
    kind: 'period',
    months: sign * months,
    seconds: { kind: 'exact', digits: sign * (whole * scale + digits), places },
  };
}

/** Every way in which two values may stand to each other; none where their value spaces have nothing in common. */
export function ordersBetween(left: Value, right: Value): ReadonlySet<Order> {
  if (left.kind === 'exact' && right.kind === 'exact') return one(exactOrder(left, right));
  if (isNumber(left) && isNumber(right)) return one(floatOrder(left, right));
  if (left.kind === 'span' && right.kind === 'span') return ordersOf(left.span, right.span);
  if (left.kind === 'period' && right.kind === 'period') return one(periodOrder(left, right));
  if (left.kind === 'odd' && right.kind === 'odd') {
    return left.text === right.text && left.datatype === right.datatype ? one('same') : new Set(['same', 'other']);
  }
  if (left.kind !== right.kind) return new Set();
  const [a, b] = [left, right] as readonly { readonly text: string }[];
  return one(a?.text === b?.text ? 'same' : 'other');
}

const one = (order: Order): ReadonlySet<Order> => new Set([order]);
type Exact = Value & { readonly kind: 'exact' };
type Number_ = Value & { readonly kind: 'exact' | 'float' };
const isNumber = (value: Value): value is Number_ => value.kind === 'exact' || value.kind === 'float';

function exactOrder(left: Exact, right: Exact): Order {
  const a = left.digits * 10n ** BigInt(right.places);
  const b = right.digits * 10n ** BigInt(left.places);
  return a < b ? 'before' : a > b ? 'after' : 'same';
}

/** Numbers of different types meet in the wider one: float against decimal in float, double against anything in double (XPath). */
function floatOrder(left: Number_, right: Number_): Order {
  const narrow = [left, right].every((value) => value.kind === 'exact' || value.single);
  const [a, b] = [left, right].map((value) => {
    const number = value.kind === 'float' ? value.number : Number(`${value.digits}e-${value.places}`);
    return narrow ? Math.fround(number) : number;
  }) as [number, number];
  if (Number.isNaN(a) || Number.isNaN(b)) return 'other';
  return a < b ? 'before' : a > b ? 'after' : 'same';
}

type Period = Value & { readonly kind: 'period' };

/** Equal where months and seconds are (XML Schema 1.1, 3.3.6.1), ordered where all four starts agree (3.3.6.2). */
function periodOrder(left: Period, right: Period): Order {
  if (left.months === right.months && exactOrder(left.seconds, right.seconds) === 'same') return 'same';
  const starts = [
    [1696n, 9n],
    [1697n, 2n],
    [1903n, 3n],
    [1903n, 7n],
  ] as const;
  const orders = starts.map(([year, month]) => {
    const end = ({ months, seconds }: Period): Exact => ({
      ...seconds,
      digits: seconds.digits + daysBefore(year, month + months) * 86_400n * 10n ** BigInt(seconds.places),
    });
    return exactOrder(end(left), end(right));
  });
  const [first = 'other'] = orders;
  return first !== 'same' && orders.every((order) => order === first) ? first : 'other';
}

const holds: Readonly<Record<string, (order: Order) => Three>> = {
  eq: (order) => (order === 'same' ? 1 : 0),
  neq: (order) => (order === 'same' ? 0 : 1),
  lt: (order) => (order === 'other' ? 0.5 : order === 'before' ? 1 : 0),
  lteq: (order) => (order === 'other' ? 0.5 : order === 'after' ? 0 : 1),
  gt: (order) => (order === 'other' ? 0.5 : order === 'after' ? 1 : 0),
  gteq: (order) => (order === 'other' ? 0.5 : order === 'before' ? 0 : 1),
};

/** `left operator right`. */
export function compare(left: Value, operator: string, right: Value): Three {
  return agree([...ordersBetween(left, right)].map((order) => holds[operator]?.(order) ?? 0.5));
}
