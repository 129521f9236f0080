import { checkEntities, models, recogniseEntities } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function check(
  file: string | Uint8Array,
  size = 1 << 16,
  maxRecordBytes = 1000,
): Promise<{ found: string[]; findings: Finding[]; format: string; records: number }> {
  const findings: Finding[] = [];
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { format, records } = await checkEntities(inChunks(bytes, size), {
    source: 'f',
    models,
    maxRecordBytes,
    onFinding: (one) => void findings.push(one),
  });
  const found = findings.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`);
  return { found, findings, format, records };
}

const parking = (id: string, rest = ''): string =>
  `{"id": "urn:ngsi-ld:OffStreetParking:${id}", "type": "OffStreetParking",\n "location": {"type": "Point", "coordinates": [4.4, 51.2]}${rest}}`;
const wrong = parking('é𝄞', ', "totalSpotNumber": 0');

describe('entities in the envelope of something else', () => {
  it.each([
    ['an update of NGSIv2', 'batch', `{"actionType": "append", "entities": [${parking('1')}, ${parking('2')}]}`],
    ['an export that names its list', 'batch', `{"entities": [\n${parking('1')},\n${parking('2')}\n]}`],
    [
      'a notification',
      'batch',
      `{"id": "urn:ngsi-ld:Notification:1", "type": "Notification", "subscriptionId": "urn:ngsi-ld:Subscription:1", "data": [${parking('1')}, ${parking('2')}]}`,
    ],
    [
      'a notification of NGSIv2',
      'batch',
      `{"subscriptionId": "57458eb60962ef754e7c0998", "data": [${parking('1')}, ${parking('2')}]}`,
    ],
    ['a text sequence', 'json-sequence', `\u{1e}${parking('1')}\n\u{1e}\u{1e}${parking('2')}\n`],
  ])('%s is read entity by entity', async (_, format, file) => {
    expect(await check(file)).toEqual({ found: [], findings: [], format, records: 2 });
    expect((await check(file, 1)).found).toEqual([]);
    expect((await check(file.replace('51.2', '95.2'))).found).toHaveLength(1);
    if (!file.includes('ubscription')) expect(recogniseEntities(file)).toBe(format);
  });

  it('what a query or a subscription looks for is no entity', () => {
    for (const file of [
      '{"entities": [{"idPattern": ".*", "type": "Room"}], "attrs": ["temperature"]}',
      '{"type": "Query", "entities": [{"id": "urn:ngsi-ld:Room:1", "type": "Room"}]}',
      '{"id": "urn:ngsi-ld:Subscription:1", "type": "Subscription", "entities": [{"type": "Room"}]}',
    ])
      expect(recogniseEntities(file)).toBeUndefined();
  });
});

describe('a text sequence (RFC 7464)', () => {
  it('is placed by line and column, and a broken text does not touch the next', async () => {
    const file = `\u{1e}${parking('1')}\n\u{1e}{"id": \n\u{1e}${wrong}\r\n\u{1e}${'x'.repeat(2000)}\u{1e}${wrong.replaceAll('\n', '')}`;
    const columnOf = (line: number): number => (file.split(/\r?\n/)[line - 1] ?? '').indexOf('"totalSpotNumber"') + 1;
    const { found, records } = await check(file);
    expect(found).toEqual([
      'json/syntax-error 4:1',
      `data/number-out-of-range 5:${columnOf(5)}`,
      'data/record-too-large 6:2',
      `data/number-out-of-range 6:${columnOf(6)}`,
      `data/id-duplicate 6:${2 + 2000 + 1 + 1}`,
    ]);
    expect(records).toBe(5);
    for (const size of [1, 2, 3, 1000]) expect((await check(file, size)).found).toEqual(found);
  });

  it('of GeoJSON holds features (RFC 8142)', async () => {
    const feature =
      '{"type": "Feature", "id": "urn:ngsi-ld:X:1", "geometry": {"type": "Point", "coordinates": [200, 1]}, "properties": {"type": "X"}}';
    expect((await check(`\u{1e}${feature}\n`)).found[0]).toMatch(/^geojson\/position-out-of-range 1:/);
  });
});

describe('objects one after another', () => {
  it.each([
    ['laid out over lines', `${parking('1')}\n${parking('2')}\n${wrong}\n`],
    ['on one line', `${parking('1').replace('\n', '')} ${parking('2').replace('\n', '')}${wrong.replace('\n', '')}`],
  ])('%s are all read, and one finding says what they are', async (_, file) => {
    const { findings, records } = await check(file);
    expect(findings.map(({ rule }) => rule)).toEqual(['data/texts-concatenated', 'data/number-out-of-range']);
    expect(records).toBe(3);
    for (const size of [1, 7]) expect((await check(file, size)).findings).toEqual(findings);
  });
});

describe('UTF-16', () => {
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return little ? bytes : bytes.swap16();
  };

  it.each([
    ['little-endian with its mark', true, '\u{feff}'],
    ['big-endian with its mark', false, '\u{feff}'],
    ['little-endian without', true, ''],
    ['big-endian without', false, ''],
  ])('%s is said once and read all the same', async (_, little, mark) => {
    for (const text of [`[${parking('1')},\n${wrong}]`, wrong]) {
      const plain = (await check(text)).found;
      const file = utf16(mark + text, little);
      expect((await check(file)).found).toEqual(['data/encoding-utf-16 1:1', ...plain]);
      expect((await check(file, 1)).found).toEqual(['data/encoding-utf-16 1:1', ...plain]);
    }
  });

  it('that is cut within a character is a finding', async () => {
    expect((await check(utf16('[{"id": "é', true).subarray(0, -1))).found).toContain('data/encoding-utf-16 1:1');
  });
});

describe('whatever the envelope', () => {
  it('the findings are the same, however the bytes arrive', async () => {
    const part = fc.constantFrom(
      '\u{1e}',
      '{"entities": [',
      '{"id":"urn:xx:1","type":"X"}',
      '{',
      '}',
      ']',
      ',',
      '\n',
      '\r\n',
      '"data": [',
      '"actionType": "append", ',
      '\u{feff}',
      'é𝄞',
      '"',
      ' ',
      '1',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom('utf8', 'utf16le'),
        fc.integer({ min: 1, max: 9 }),
        async (parts, encoding, size) => {
          const bytes = Buffer.from(parts.join(''), encoding as 'utf8' | 'utf16le');
          const whole = await check(bytes, 1 << 16, 60);
          expect(await check(bytes, size, 60)).toEqual(whole);
        },
      ),
      { numRuns: 1500, seed: 22 },
    );
  }, 30_000);
});
