import { type CheckOptions, checkEntities, models } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { describe, expect, it } from 'vitest';

const parking = models.find(({ type }) => type === 'OffStreetParking') as (typeof models)[number];
/** More than the 64 KiB from which the format of a file is told. */
const least = 70_000;
const context = 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld';
const entities = generateExamples(parking, { count: 60, seed: 5, representation: 'normalized' }).map((entity) => ({
  ...entity,
  '@context': context,
}));
const features = entities.map(({ id, type, ...properties }) => ({
  type: 'Feature',
  id,
  properties: { type, ...properties },
  geometry: { type: 'Point', coordinates: [4.3, 51.2] },
}));

const files: Readonly<Record<string, string>> = {
  lines: entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''),
  array: JSON.stringify(entities),
  batch: JSON.stringify({ entities }),
  features: JSON.stringify({ type: 'FeatureCollection', features }),
  sequence: entities.map((entity) => `\u001e${JSON.stringify(entity)}\n`).join(''),
};

/** Chunks as a reader gives them that has only one buffer: what the last one held is gone when the next one is asked for. */
async function* overwritten(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(buffer, 0, at);
    yield buffer.subarray(0, length);
    buffer.fill('#');
  }
}

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function outcome(chunks: AsyncIterable<Uint8Array>, settings: Partial<CheckOptions>): Promise<unknown> {
  const findings: unknown[] = [];
  const onFinding = (found: unknown): void => void findings.push(found);
  const summary = await checkEntities(chunks, { source: 'parking', models, ...settings, onFinding });
  return { findings, summary };
}

describe('chunks whose memory is used again', () => {
  it.each(Object.keys(files))('change nothing of what is said of %s', async (name) => {
    const text = files[name] as string;
    const expected = await outcome(whole(text), {});
    expect(text.length).toBeGreaterThan(least);
    expect(expected).toMatchObject({ summary: { records: entities.length, invalid: 0 } });
    for (const size of [200, 5000])
      for (const acceptor of [undefined, createAcceptor(models)])
        expect(await outcome(overwritten(text, size), acceptor ? { acceptor } : {}), `${size} bytes`).toEqual(expected);
  });
});
