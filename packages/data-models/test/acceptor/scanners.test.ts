import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { instantOf, scanDate, scanDateTime, scanInstant, scanTime } from '../../src/acceptor/scan/scan-date-time.js';
import { planOfSchema } from '../../src/acceptor/plan-of-schema.js';
import { scanIpv4 } from '../../src/acceptor/scan/scan-ipv-4.js';
import { scanIdentifier, scanIri, scanUri } from '../../src/acceptor/scan/scan-iri.js';
import { scanned, scanNumber, skipNumber } from '../../src/acceptor/scan/scan-number.js';
import { scanText } from '../../src/acceptor/scan/scan-text.js';
import { scanUtf8 } from '../../src/acceptor/scan/scan-utf-8.js';
import type { Source } from '../../src/acceptor/scan/source.js';
import { isDate, isDateTime, isTime, isUtcInstant } from '../../src/checks/date-time.js';
import { isIdentifier, isIri, isUri } from '../../src/checks/uri.js';

/** A record ends with a brace: that is what the scanners count on. */
function sourceOf(text: string | Uint8Array): Source {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}
const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
const runs = { numRuns: 5_000, seed: 5 };

/** Holds a scanner of texts against a function of strings, for texts that stand in JSON without escapes. */
function agrees(
  scan: (source: Source, at: number, end: number) => number,
  judge: (text: string) => boolean,
  texts: fc.Arbitrary<string>,
): void {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(JSON.stringify(text) === `"${text}"` && text !== 'urn:ngsi-ld:null' && !/[\ud800-\udfff]/.test(text));
      const source = sourceOf(`"${text}"}`);
      const end = source.bytes.length;
      expect([text, scan(source, 1, end)]).toEqual([text, judge(text) ? utf8Length(text) + 2 : -1]);
    }),
    runs,
  );
}

const onBytes =
  (scan: (bytes: Uint8Array, at: number, end: number) => number) =>
  ({ bytes }: Source, at: number, end: number): number =>
    scan(bytes, at, end);

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
    agrees(onBytes(scanDateTime), isDateTime, fc.oneof(instants, edited(instants)));
    agrees(onBytes(scanInstant), isUtcInstant, fc.oneof(instants, edited(instants)));
    agrees(onBytes(scanDate), isDate, fc.oneof(day, edited(day)));
    agrees(onBytes(scanTime), isTime, fc.oneof(clock, edited(clock)));
  });

  it('stand for the instants that Date.parse gives', () => {
    fc.assert(
      fc.property(instants, (text) => {
        fc.pre(isDateTime(text));
        const { bytes } = sourceOf(`${text}"}`);
        expect([text, instantOf(bytes, 0, text.length)]).toEqual([text, Date.parse(text)]);
      }),
      runs,
    );
  });

  it('may be a leap second at the end of a day in UTC only', () => {
    for (const text of ['2016-12-31T23:59:60Z', '2017-01-01T00:59:60+01:00', '2016-12-31T22:59:60Z']) {
      const { bytes } = sourceOf(`${text}"}`);
      expect(scanDateTime(bytes, 0, bytes.length) > 0).toBe(isDateTime(text));
    }
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
    agrees(scanIri, isIri, addresses);
    agrees(scanUri, isUri, addresses);
    agrees(scanIdentifier, isIdentifier, addresses);
  });

  it('of NGSIv2 have up to 256 letters', () => {
    agrees(
      scanIdentifier,
      isIdentifier,
      fc.integer({ min: 250, max: 260 }).map((length) => 'a'.repeat(length)),
    );
  });
});

describe('addresses of IPv4', () => {
  it('are taken as zod takes them', () => {
    const parts = fc.constantFrom(
      '0',
      '00',
      '1',
      '7',
      '09',
      '10',
      '99',
      '100',
      '199',
      '249',
      '255',
      '256',
      '1000',
      '',
      'a',
    );
    const dots = fc.constantFrom('.', '.', '.', '.', ':', '..');
    const texts = fc
      .tuple(parts, dots, parts, dots, parts, dots, parts, fc.constantFrom('', '', '', '.', '.1', '0', ' '))
      .map((pieces) => pieces.join(''));
    expect(planOfSchema(z.ipv4())).toEqual({ is: 'ipv4' });
    agrees(onBytes(scanIpv4), (text) => z.ipv4().safeParse(text).success, texts);
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
    const bounds = { integer: false, least: -1e6, most: 1e6, above: Number.NEGATIVE_INFINITY, below: 1e5 };
    fc.assert(
      fc.property(numbers, (text) => {
        const { bytes } = sourceOf(`${text}}`);
        const value = parsed(text);
        const stop = scanNumber(bytes, 0, bytes.length, bounds);
        const fits = value !== undefined && value >= -1e6 && value < 1e5;
        // What follows a number is looked at by whoever reads on.
        expect([text, stop === text.length]).toEqual([text, fits && text.length > 0]);
        if (fits) expect(scanned[0]).toBe(value);
        expect([text, skipNumber(bytes, 0, bytes.length) === text.length]).toEqual([text, value !== undefined]);
      }),
      runs,
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
          const source = sourceOf(`"${text}"}`);
          const stop = scanText(source, 1, source.bytes.length);
          const whole = parsed(`"${text}"`) !== undefined;
          expect([text, stop === source.bytes.length - 1]).toEqual([text, whole]);
        },
      ),
      runs,
    );
  });

  it('are none where they are the mark of a deletion, however it is written', () => {
    for (const text of ['urn:ngsi-ld:null', '\\u0075rn:ngsi-ld:null', 'urn:ngsi-ld:nul\\u006c']) {
      const source = sourceOf(`"${text}"}`);
      expect(scanText(source, 1, source.bytes.length)).toBe(-1);
    }
  });

  it('hold the letters that TextDecoder takes', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const bytes = fc.tuple(fc.integer({ min: 0x80, max: 0xff }), fc.uint8Array({ minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(bytes, ([lead, rest]) => {
        const all = Uint8Array.of(lead, ...rest);
        const stop = scanUtf8(all, 0, all.length);
        const ends = [2, 3, 4].filter((end) => isWhole(decoder, all.subarray(0, end)));
        expect([...all, stop]).toEqual([...all, ends[0] ?? -1]);
      }),
      runs,
    );
  });
});

function isWhole(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): boolean {
  try {
    return decoder.decode(bytes).length <= 2 && [...decoder.decode(bytes)].length === 1;
  } catch {
    return false;
  }
}
