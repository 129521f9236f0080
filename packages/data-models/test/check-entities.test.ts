import { checkEntities, type EntitySummary, models } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';

const utf8 = new TextEncoder();

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function check(
  file: string | Uint8Array,
  options: { size?: number; maxRecordBytes?: number; maxIdentifiers?: number } = {},
): Promise<{ summary: EntitySummary; findings: Finding[] }> {
  const { size = 65536, ...limits } = options;
  const bytes = typeof file === 'string' ? utf8.encode(file) : file;
  const findings: Finding[] = [];
  const onFinding = (found: Finding): void => void findings.push(found);
  const summary = await checkEntities(inChunks(bytes, size), { source: 'f', models, onFinding, ...limits });
  return { summary, findings };
}

/** Rule, line and column of each finding. */
function places(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`);
}

function withoutPlace({ location, excerpt, ...rest }: Finding): object {
  return { ...rest, excerpt: excerpt?.text, record: location.record, pointer: location.pointer };
}

const road = (id: string, rest = ''): string =>
  `{"id": "urn:ngsi-ld:OffStreetParking:${id}", "type": "OffStreetParking", "location": {"type": "Point", "coordinates": [4.4, 51.2]}${rest}}`;

describe('checkEntities', () => {
  it('finds nothing in good entities, in whatever format they come', async () => {
    for (const [file, format] of [
      [`${road('1')}\n${road('2')}\n`, 'ndjson'],
      [`\u{feff}${road('1')}\r\n\r\n${road('2')}`, 'ndjson'],
      [`[${road('1')},\n ${road('2')}]`, 'json-array'],
      [road('1'), 'entity'],
    ] as const) {
      const { summary, findings } = await check(file);
      expect(places(findings)).toEqual([]);
      expect(summary.format).toBe(format);
      expect(summary.types).toEqual({ OffStreetParking: format === 'entity' ? 1 : 2 });
    }
  });

  it.each([
    '⟦data/empty⟧',
    '⟦data/empty⟧  \n\n',
    '⟦data/empty⟧[]',
    '⟦data/empty⟧{"type": "FeatureCollection", "features": []}',
    `${road('1')}\n{"id": ⟦json/syntax-error⟧}\n${road('2')}`,
    `${road('1')}\n${road('2', ', ⟦data/value-wrong-type⟧"totalSpotNumber": "ten"')}\n`,
    `[${road('1')}, {⟦data/id-duplicate⟧${road('1').slice(1)}]`,
    `[${road('1')},\n{"id": ⟦json/syntax-error⟧tru},\n{⟦data/id-duplicate⟧${road('1').slice(1)}]`,
    `⟦⟧[${road('1')},\n⟦data/rest-not-read⟧{"id": "x, "⟦json/syntax-error⟧type": 1},\n${road('1')}]`,
    `[${road('1')}\n⟦json/syntax-error⟧${road('2')}]`,
    `[${road('1')},\n${road('2')}⟦json/syntax-error⟧`,
    `[${road('1')},\n${road('2').slice(0, 20)}⟦json/syntax-error⟧`,
    `[${road('1')},⟦json/syntax-error⟧⟦data/rest-not-read⟧]`,
    `[${road('1')}] ⟦json/syntax-error⟧⟦data/rest-not-read⟧x`,
    `${road('1')}\n${road('2')} ⟦json/syntax-error⟧garbage\n${road('3')}`,
    '[⟦data/not-an-entity⟧1, ⟦data/not-an-entity⟧"a", ⟦data/not-an-entity⟧null]',
    '[{"id": "urn:xx:é𝄞€", "type": "é"}, ⟦data/type-missing⟧{"id": "urn:ab:c"}]',
  ])('finds %s where the file is marked', async (marked) => {
    const { file, expected } = unmark(marked);
    const found = places((await check(file)).findings);
    expect(found.filter((place) => !place.startsWith('data/type-unknown')).sort()).toEqual(expected.sort());
  });
});

const mixed = [
  road('1'),
  road('zwölf', ', "totalSpotNumber": 0'),
  '{"id": "urn:ngsi-ld:TrafficFlowObserved:é€𝄞", "type": "TrafficFlowObserved", "dateObserved": "x", "occupancy": 3}',
  '{"id": "𝄞", "type": "TrafficFlowObserved"}',
  road('1'),
];

describe('a file in chunks', () => {
  const files: readonly [string, Uint8Array][] = [
    ['NDJSON', utf8.encode(`${mixed.join('\r\n')}\n{"id": ]\n`)],
    ['an array', utf8.encode(`[${mixed.join(',\r\n')}, {"a": nul}]`)],
    [
      'an array laid out over lines',
      utf8.encode(
        JSON.stringify(
          mixed.map((line) => JSON.parse(line)),
          null,
          2,
        ),
      ),
    ],
    [
      'features',
      utf8.encode(`{"type": "FeatureCollection", "name": "é€𝄞", "features": [${mixed.join(', ')}], "x": [1]}`),
    ],
    [
      'bytes that are not UTF-8',
      new Uint8Array([...utf8.encode(`${mixed[1]}\n{"id": "é`), 0xff, 0x22, 0x7d, 0x0a, 0x7b, 0x7d]),
    ],
  ];

  it.each(files)('gives the same findings for %s, wherever it is cut', async (_, bytes) => {
    const whole = await check(bytes);
    expect(whole.findings.length).toBeGreaterThan(1);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const findings: Finding[] = [];
      async function* parts(): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, cut);
        yield bytes.subarray(cut);
      }
      await checkEntities(parts(), { source: 'f', models, onFinding: (found) => void findings.push(found) });
      expect(findings).toEqual(whole.findings);
    }
    expect((await check(bytes, { size: 1 })).findings).toEqual(whole.findings);
  });

  it('gives the same findings for the head of a large file as for a small one', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => road(String(index)));
    const file = [...many, ...mixed].join('\n');
    const large = (await check(file, { size: 1000 })).findings.filter(({ location }) => (location.record ?? 0) > 2000);
    expect(large.filter(({ rule }) => rule !== 'data/id-duplicate').map(({ rule }) => rule)).toEqual(
      (await check(mixed.join('\n'))).findings
        .filter(({ rule }) => rule !== 'data/id-duplicate')
        .map(({ rule }) => rule),
    );
  });

  it('gives the same findings for lines as for an array, places aside', async () => {
    const lines = await check(mixed.join('\n'));
    const array = await check(`[${mixed.join(',\n')}]`);
    expect(array.findings.map(withoutPlace)).toEqual(lines.findings.map(withoutPlace));
    expect({ ...array.summary, format: '', bytes: 0 }).toEqual({ ...lines.summary, format: '', bytes: 0 });
  });
});

describe('hostile records', () => {
  it('skips a record above the bound in every format, and reads the next', async () => {
    const long = road('long', `, "name": "${'é'.repeat(500)}"`);
    for (const file of [
      `${long}\n${road('1', ', "totalSpotNumber": 0')}`,
      `[${long}, ${road('1', ', "totalSpotNumber": 0')}]`,
    ]) {
      for (const size of [7, 65536]) {
        const { findings, summary } = await check(file, { maxRecordBytes: 400, size });
        expect(findings.map(({ rule, location }) => `${rule} ${location.record}`)).toEqual([
          'data/record-too-large 1',
          'data/number-out-of-range 2',
        ]);
        const { line = 0, column = 0 } = findings[1]?.location ?? {};
        expect(file.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^"totalSpotNumber"/);
        expect([summary.records, summary.invalid]).toEqual([2, 2]);
      }
    }
  });

  it('refuses nesting of 100,000 levels and goes on', async () => {
    const deep = `{"id": "urn:ngsi-ld:X:1", "type": "X", "a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    for (const file of [`${deep}\n${road('1')}`, `[${deep},\n${road('1')}]`]) {
      const { findings, summary } = await check(file);
      expect(findings.map(({ rule }) => rule)).toEqual(['json/too-deep']);
      expect(summary.withModel).toBe(1);
    }
  });

  it('places bytes that are not UTF-8 by line, column and offset, and goes on', async () => {
    const before = `${road('é')}\n{"id": "€`;
    const file = new Uint8Array([...utf8.encode(before), 0xe9, ...utf8.encode(`"}\n${road('2')}`)]);
    const { findings, summary } = await check(file);
    expect(places(findings)).toEqual(['text/not-utf-8 2:10']);
    expect(findings[0]?.message).toContain(`byte ${utf8.encode(before).length} `);
    expect(summary.withModel).toBe(2);
  });

  it('takes keys such as __proto__ for what they are: data', async () => {
    const { findings } = await check(
      road('1', ', "__proto__": {"id": 1}, "constructor": 1, "toString": {"type": "toString", "value": 2}'),
    );
    expect(findings).toEqual([]);
  });

  it('finds a key that stands twice, at the second one', async () => {
    expect(places((await check(`{"id": "urn:ngsi-ld:X:1",\n"id": "urn:ngsi-ld:X:2", "type": "X"}`)).findings)).toEqual([
      'json/duplicate-key 2:1',
      'data/type-unknown 2:26',
    ]);
  });
});

describe('the search for duplicates', () => {
  it('says once where its bound is, and stays exact below it', async () => {
    const lines = ['1', '2', '3', '1', '3'].map((id) => road(id)).join('\n');
    const { findings, summary } = await check(lines, { maxIdentifiers: 2 });
    expect(findings.map(({ rule, location }) => `${rule} ${location.record}`)).toEqual([
      'data/ids-not-compared 3',
      'data/id-duplicate 4',
    ]);
    expect(summary.identifiers).toEqual({ uri: 5, notUri: 0, missing: 0, duplicate: 1 });
  });
});

/** Takes the marks ⟦rule⟧ out of a text and says at which line and column they stood. */
function unmark(marked: string): { file: string; expected: string[] } {
  let file = '';
  const expected: string[] = [];
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    if (!part.startsWith('⟦')) file += part;
    else if (part !== '⟦⟧') {
      const lines = file.split('\n');
      expected.push(`${part.slice(1, -1)} ${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
    }
  }
  return { file, expected };
}
