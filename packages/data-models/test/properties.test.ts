import {
  checkEntities,
  models,
  recogniseEntities,
  validateEntity,
  validateFragment,
  validatePayload,
} from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

async function check(bytes: Uint8Array, size: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  await checkEntities(chunks(), {
    source: 'f',
    models,
    onFinding: (found) => void findings.push(found),
    maxRecordBytes: 60,
  });
  return findings;
}

/** Bytes that are nearly a file of entities. */
const nearly = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '"id"',
        '"type"',
        '"Feature"',
        '"a":1',
        '1',
        'tru',
        'é€𝄞',
      ),
      fc.constantFrom(
        '{"id":"urn:xx:1","type":"X"}',
        '{"type":"FeatureCollection","features":[',
        '\u{feff}',
        '[[[[',
        '"x": {"type": "Property", "value": null}',
      ),
      fc.uint8Array({ maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

describe('whatever the bytes', () => {
  it('a check ends with findings inside the file, the same ones however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(nearly, fc.integer({ min: 1, max: 20 }), async (bytes, size) => {
        const whole = await check(bytes, 1 << 20);
        expect(await check(bytes, size)).toEqual(whole);
        const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/);
        for (const { location } of whole) {
          expect(location.line).toBeLessThanOrEqual(lines.length);
          expect(location.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it('a file without any finding is valid JSON, or lines of it', async () => {
    await fc.assert(
      fc.asyncProperty(nearly, async (bytes) => {
        if ((await check(bytes, 7)).some(({ level }) => level === 'error')) return;
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const parses = (one: string): boolean => {
          try {
            JSON.parse(one);
            return true;
          } catch {
            return false;
          }
        };
        expect(parses(text) || text.split('\n').every((line) => line.trim() === '' || parses(line))).toBe(true);
      }),
      { numRuns: 5000, seed: 12 },
    );
  });

  it('recognition never throws', () => {
    fc.assert(
      fc.property(nearly, (bytes) => void recogniseEntities(bytes.toString())),
      { numRuns: 3000, seed: 13 },
    );
  });
});

describe('whatever the entity', () => {
  it('validation gives findings that survive JSON, and never throws', () => {
    const names = models.flatMap(({ attributes }) => Object.keys(attributes));
    const attribute = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          type: fc.oneof(
            fc.constantFrom('Property', 'GeoProperty', 'Relationship', 'LanguageProperty', 'Text'),
            fc.jsonValue(),
          ),
          value: fc.jsonValue(),
          object: fc.jsonValue(),
          unitCode: fc.jsonValue(),
          observedAt: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    const entity = fc
      .tuple(fc.constantFrom(...models.map(({ type }) => type)), fc.dictionary(fc.constantFrom(...names), attribute))
      .map(([type, attributes]) => ({ id: 'urn:ngsi-ld:X:1', type, ...attributes }));
    fc.assert(
      fc.property(fc.oneof(entity, fc.jsonValue()), (value) => {
        const findings = validateEntity(value, { source: 'x', models });
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      }),
      { numRuns: 4000, seed: 14 },
    );
  });

  it('and so does an update, or a payload of any kind', () => {
    const member = fc.constantFrom(
      'id',
      'type',
      'value',
      'object',
      '@context',
      'scope',
      'temporalQ',
      'features',
      'name',
    );
    const payload = fc.oneof(fc.dictionary(member, fc.jsonValue()), fc.jsonValue());
    fc.assert(
      fc.property(payload, (value) => {
        const options = { source: 'x', models: [] };
        const findings = [validateFragment(value, options), validatePayload(value, options)];
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      }),
      { numRuns: 2000, seed: 15 },
    );
  });
});
