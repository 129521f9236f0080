import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createAcceptorOfPlans, type ValuePlan } from '@ds4sscc/data-models/acceptor-runtime';
import { planOfSchema } from '../../src/acceptor/plan-of-schema.js';
import { isDate, isDateTime, isTime, isUtcInstant } from '../../src/checks/date-time.js';
import { isIdentifier, isIri, isUri } from '../../src/checks/uri.js';

const runs = { numRuns: 5_000, seed: 5 };
const namespace = 'https://example.org/';

function acceptorOf(name: string, value: ValuePlan): ReturnType<typeof createAcceptorOfPlans> {
  const attributes = [{ name, kind: 'Property' as const, value }];
  return createAcceptorOfPlans([{ type: 'T', iri: `${namespace}T`, namespace, attributes }]);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Says whether an entity is accepted that has some JSON as a member. */
function accepts(value: ValuePlan, name = 'measured'): (json: string | Uint8Array) => boolean {
  const acceptor = acceptorOf('measured', value);
  return (json) => {
    const start = encode(`{"id":"urn:ngsi-ld:T:1","type":"T","${name}":`);
    const record = Uint8Array.of(...start, ...(typeof json === 'string' ? encode(json) : json), 0x7d);
    return acceptor.accept(record, 0, record.length);
  };
}

/** Holds what is accepted against a function of strings, for texts that stand in JSON without escapes. */
function agrees(
  accept: (json: string) => boolean,
  judge: (text: string) => boolean,
  texts: fc.Arbitrary<string>,
): void {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(JSON.stringify(text) === `"${text}"` && text !== 'urn:ngsi-ld:null' && !/[\ud800-\udfff]/.test(text));
      expect([text, accept(`"${text}"`)]).toEqual([text, judge(text)]);
    }),
    runs,
  );
}

const twoDigits = fc.integer({ min: 0, max: 61 }).map((value) => String(value).padStart(2, '0'));
const dates = fc.tuple(fc.constantFrom('1970', '2000', '2023', '2024', '1900', '0000', '9999'), twoDigits, twoDigits);
const day = dates.map((parts) => parts.join('-'));
const clock = fc
  .tuple(
    fc.tuple(twoDigits, twoDigits, twoDigits).map((parts) => parts.join(':')),
    fc.constantFrom('', '.5', '.123', '.123456', '.', '.1234567890'),
    fc.constantFrom('Z', 'z', '+01:00', '-23:59', '+24:00', '+01:60', '', '+0100'),
  )
  .map((parts) => parts.join(''));
const instants = fc.tuple(day, fc.constantFrom('T', 't', ' ', ''), clock).map((parts) => parts.join(''));
const edited = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.nat(40), fc.constantFrom('', '0', ':', '-', 'é'))
    .map(([text, at, piece]) => text.slice(0, at) + piece + text.slice(at + 1));

describe('texts of dates and times', () => {
  it('are taken as the full validator takes them', () => {
    agrees(accepts({ is: 'date-time' }), isDateTime, fc.oneof(instants, edited(instants)));
    agrees(accepts({ is: 'any' }, 'createdAt'), isUtcInstant, fc.oneof(instants, edited(instants)));
    agrees(accepts({ is: 'date' }), isDate, fc.oneof(day, edited(day)));
    agrees(accepts({ is: 'time' }), isTime, fc.oneof(clock, edited(clock)));
  });

  it('stand for the instants that Date.parse gives', () => {
    const acceptor = acceptorOf('dateObserved', { is: 'date-time' });
    fc.assert(
      fc.property(instants, (text) => {
        fc.pre(isDateTime(text));
        const record = encode(`{"id":"urn:ngsi-ld:T:1","type":"T","dateObserved":"${text}"}`);
        expect(acceptor.accept(record, 0, record.length)).toBe(true);
        expect([text, acceptor.facts.instant]).toEqual([text, Date.parse(text)]);
      }),
      runs,
    );
  });

  it('may be a leap second at the end of a day in UTC only', () => {
    const accept = accepts({ is: 'date-time' });
    for (const text of ['2016-12-31T23:59:60Z', '2017-01-01T00:59:60+01:00', '2016-12-31T22:59:60Z'])
      expect(accept(`"${text}"`)).toBe(isDateTime(text));
  });
});

const pieces = [
  'urn:',
  'URN:',
  'ngsi-ld:',
  'a',
  'Z9',
  '-',
  ':',
  '/',
  '//',
  '?',
  '#',
  '[::1]',
  '[',
  ']',
  '%20',
  '%zz',
  '%',
  '@',
  '.',
  '_',
  ' ',
  '<',
  'ß',
  '\u200b',
  '\u00a0',
  'http',
  '~|^{}`',
  '𝄞',
];
const addresses = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));

describe('identifiers', () => {
  it('are taken as the full validator takes them', () => {
    const target = accepts({ is: 'any' }, 'pointsElsewhere');
    agrees((json) => target(`{"type":"Relationship","object":${json}}`), isIri, addresses);
    agrees(accepts({ is: 'uri' }), isUri, addresses);
    agrees(accepts({ is: 'identifier' }), isIdentifier, addresses);
  });

  it('of NGSIv2 have up to 256 letters', () => {
    agrees(
      accepts({ is: 'identifier' }),
      isIdentifier,
      fc.integer({ min: 250, max: 260 }).map((length) => 'a'.repeat(length)),
    );
  });
});

describe('addresses of IPv4', () => {
  it('are taken as zod takes them', () => {
    const numbers = ['0', '00', '1', '7', '09', '10', '99', '100', '199', '249', '255', '256', '1000', '', 'a'];
    const parts = fc.constantFrom(...numbers);
    const dots = fc.constantFrom('.', '.', '.', '.', ':', '..');
    const texts = fc
      .tuple(parts, dots, parts, dots, parts, dots, parts, fc.constantFrom('', '', '', '.', '.1', '0', ' '))
      .map((pieces) => pieces.join(''));
    expect(planOfSchema(z.ipv4())).toEqual({ is: 'ipv4' });
    agrees(accepts({ is: 'ipv4' }), (text) => z.ipv4().safeParse(text).success, texts);
  });
});

const numbers = fc
  .tuple(
    fc.constantFrom('', '-', '--', '+'),
    fc.stringMatching(/^\d{0,20}$/),
    fc.constantFrom('', '.'),
    fc.stringMatching(/^\d{0,20}$/),
    fc.constantFrom('', 'e5', 'E-3', 'e+400', 'e', '.'),
  )
  .map((parts) => parts.join(''));

describe('numbers', () => {
  it('have the value that JSON.parse gives, within bounds', () => {
    const isBounded = accepts({ is: 'number', least: -1e6, most: 1e6, below: 1e5 });
    const isAny = accepts({ is: 'any' });
    fc.assert(
      fc.property(numbers, (text) => {
        const value = parsed(text);
        expect([text, isBounded(text)]).toEqual([text, value !== undefined && value >= -1e6 && value < 1e5]);
        expect([text, isAny(text)]).toEqual([text, value !== undefined]);
      }),
      runs,
    );
    fc.assert(
      fc.property(numbers, (text) => {
        const value = parsed(text);
        fc.pre(value !== undefined && Number.isFinite(value));
        expect([text, accepts({ is: 'number', least: value, most: value })(text)]).toEqual([text, true]);
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

function parsed(text: string): number | undefined {
  try {
    return JSON.parse(text) as number;
  } catch {
    return undefined;
  }
}

describe('texts', () => {
  it('end where JSON.parse ends them, and nowhere where it refuses them', () => {
    const accept = accepts({ is: 'text' });
    const parts = fc.constantFrom(
      'a',
      'bcd',
      'efghi',
      '\\n',
      '\\u0041',
      '\\ud800',
      '\\u00g0',
      '\\x',
      '\\',
      'é',
      '𝄞',
      '\t',
      '\u0000',
      '\u007f',
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
        (text) => {
          expect([text, accept(`"${text}"`)]).toEqual([text, parsed(`"${text}"`) !== undefined]);
        },
      ),
      runs,
    );
  });

  it('are none where they are the mark of a deletion, however it is written', () => {
    const accept = accepts({ is: 'text' });
    for (const text of ['urn:ngsi-ld:null', '\\u0075rn:ngsi-ld:null', 'urn:ngsi-ld:nul\\u006c'])
      expect(accept(`"${text}"`)).toBe(false);
    expect(accept('"urn:ngsi-ld:nul"')).toBe(true);
  });

  it('hold the letters that TextDecoder takes', () => {
    const accept = accepts({ is: 'text' });
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const bytes = fc.tuple(fc.integer({ min: 0x80, max: 0xff }), fc.uint8Array({ minLength: 0, maxLength: 3 }));
    fc.assert(
      fc.property(bytes, ([lead, rest]) => {
        const all = Uint8Array.of(lead, ...rest);
        expect([...all, accept(Uint8Array.of(0x22, ...all, 0x22))]).toEqual([...all, isText(decoder, all)]);
      }),
      runs,
    );
  });
});

/** Whether the bytes are UTF-8, and a text of JSON as they are. */
function isText(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): boolean {
  try {
    return parsed(`"${decoder.decode(bytes)}"`) !== undefined;
  } catch {
    return false;
  }
}
