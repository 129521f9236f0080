import { checkEntities, type EntitySummary } from '@ds4sscc/data-models';
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
  const summary = await checkEntities(inChunks(bytes, size), { source: 'f', onFinding, ...limits });
  return { summary, findings };
}

/** Rule, line and column of each finding. */
function places(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`);
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
    '[{"id": "urn:x:é𝄞€", "type": "é"}, ⟦data/type-missing⟧{"id": "urn:a:b"}]',
  ])('finds %s where the file is marked', async (marked) => {
    const { file, expected } = unmark(marked);
    const found = places((await check(file)).findings);
    expect(found.filter((place) => !place.startsWith('data/type-unknown')).sort()).toEqual(expected.sort());
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
