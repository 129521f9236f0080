import { checkEntities, type EntitySummary, models } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import { describe, expect, it } from 'vitest';
import { runFileCheck } from '../../src/node/run-file-check.js';
import { mixedLines } from './mixed-file.js';
import { inPieces, reportText } from './report.js';

const lines = mixedLines(8);
const objects = lines.filter((line) => line.trim().startsWith('{') && line.trim().endsWith('}'));
const utf8 = new TextEncoder();
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\u{feff}${text}`, 'utf16le'));

const files: Readonly<Record<string, Uint8Array>> = {
  lines: utf8.encode(lines.join('\n')),
  'lines behind a byte order mark': utf8.encode(`\u{feff}${lines.join('\n')}\n`),
  'lines in UTF-16': utf16(lines.join('\n')),
  'an array': utf8.encode(`[${objects.join(',\n')}]`),
  'an array that is broken': utf8.encode(`[${objects.slice(0, 20).join(',\n')}, {"id": "x, "type": 1}, {}]`),
  features: utf8.encode(`{"type": "FeatureCollection", "features": [${objects.slice(0, 30).join(',\r\n')}]}`),
  'a sequence': utf8.encode(lines.map((line) => `\u{1e}${line}\n`).join('')),
};

async function collect(
  check: (onFinding: (one: Finding) => void) => Promise<EntitySummary>,
): Promise<{ text: string; findings: Finding[] }> {
  const findings: Finding[] = [];
  const summary = await check((one) => void findings.push(one));
  return { text: reportText(findings, summary), findings };
}

const whole = (bytes: Uint8Array, maxRecordBytes: number): Promise<{ text: string; findings: Finding[] }> =>
  collect((onFinding) =>
    checkEntities(inPieces(bytes, bytes.length), { source: 'f', models, onFinding, maxRecordBytes }),
  );

describe.each(Object.entries(files))('the report of %s', (name, bytes) => {
  it.each([1500, 16 * 1024 * 1024])('is the same in chunks of any size (records up to %i bytes)', async (bound) => {
    const expected = await whole(bytes, bound);
    expect(expected.findings.length).toBeGreaterThan(10);
    // The head of a file is copied anew with each byte of it.
    for (const size of name === 'lines' ? [1, 100, 4096] : [13, 4096]) {
      const given = await collect((onFinding) =>
        checkEntities(inPieces(bytes, size), { source: 'f', models, onFinding, maxRecordBytes: bound }),
      );
      expect(given.text).toBe(expected.text);
    }
  });

  it.each([1, 300, 5000, 1 << 20])('is the same in segments of %i bytes', async (segmentBytes) => {
    // Segments are of lines; other formats are cut into chunks of that size at most.
    for (const maxRecordBytes of name.startsWith('lines') ? [1500, 16 * 1024 * 1024] : [1500]) {
      const expected = await whole(bytes, maxRecordBytes);
      const given = await collect(async (onFinding) => {
        const options = { source: 'f', models, onFinding, maxRecordBytes, threads: 1 };
        const tuning = { segmentBytes, rangeBytes: 10_000, worthWorkers: 0 };
        return (await runFileCheck(inPieces(bytes, 4096), options, tuning)).summary;
      });
      expect(given.text).toBe(expected.text);
    }
  });
});

describe('what is told once per file', () => {
  it('is told for the first record of all, wherever the file is cut', async () => {
    const entity = (type: string): string =>
      `{"id": "urn:ngsi-ld:${type}:1", "type": "${type}", "name": {"type": "Property", "value": "x"}}`;
    const text = ['A', 'B', 'A', 'C', 'B', 'A'].map(entity).join('\n');
    const findings: Finding[] = [];
    await runFileCheck(
      inPieces(utf8.encode(text), 50),
      { source: 'f', models, threads: 1, onFinding: (one) => void findings.push(one) },
      { segmentBytes: 10, rangeBytes: 10_000, worthWorkers: 0 },
    );
    expect(
      findings
        .filter(({ rule }) => rule !== 'data/id-duplicate')
        .map(({ rule, location, value }) => `${rule} ${value ?? ''} ${location.record}`),
    ).toEqual([
      'data/type-unknown A 1',
      'ngsi-ld/context-missing  1',
      'data/type-unknown B 2',
      'data/type-unknown C 4',
    ]);
  });

  it('still makes each record invalid that has the error', async () => {
    const line = (id: number): string =>
      `{"id": "urn:ngsi-ld:Parking:${id}", "type": "OffStreetParking", "location": {"type": "Point", "coordinates": [4, 51]}, "@context": {"name": {"@id": "https://example.org/name", "@context": {}}}}`;
    const findings: Finding[] = [];
    const summary = await checkEntities(inPieces(utf8.encode([1, 2, 3].map(line).join('\n')), 100), {
      source: 'f',
      models,
      onFinding: (one) => void findings.push(one),
    });
    expect(findings.map(({ rule, location }) => `${rule} ${location.record}`)).toEqual(['ngsi-ld/context-scoped 1']);
    expect(summary.invalid).toBe(3);
  });
});
