// Real files, broken in seeded ways: a check ends with a report that agrees with itself, whatever it was given.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkDataSpace, type Source } from '@ds4sscc/blueprint';
import { describe, expect, it } from 'vitest';
import { disagreements } from './report-invariants.js';

const folder = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const own = fileURLToPath(new URL('../examples/two-cities/', import.meta.url));

/** Of each kind of file a few, small enough for hundreds of runs. */
const chosen = [
  'dcat/real/cz-lkod-004-valid.jsonld',
  'dcat/real/nl-nde-dcat.jsonld',
  'dcat/real/sdm-dataset-normalized.jsonld',
  'dcat/real/ch-datetimes-bad.rdf',
  'decide/20260504133512-insert-odrl-authorization-policy.ttl',
  'decide/work.ttl',
  'odrl/iptc/im1_example12.json',
  'odrl/oval/invalid/constraints1.ttl',
  'odrl/solidlab-test-suite/data/index.ttl',
  'dsp/catalog/example/catalog-error.json',
  'ngsi-ld-payloads/entities/building-locatedAt-and-name.json',
  'smart-data-models/dataModel.Parking/ParkingAccess/examples/example.json',
];

/** Mulberry32: the same numbers on every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Mutation = (bytes: Buffer, random: (below: number) => number) => Buffer;

const intruders = [
  '\0',
  '\u2028',
  '{',
  '[',
  '"',
  '<',
  '>',
  '#',
  '&',
  '__proto__',
  'constructor',
  '\r',
  '"""',
  '^^',
  '1e999',
  '\\ud800',
  ';;',
  '.',
  '\u001b[31m',
];
const values: readonly unknown[] = [
  null,
  true,
  0,
  -1e308,
  '',
  '\u0000',
  [],
  {},
  [[]],
  'toString',
  '__proto__',
  { '@id': null },
  { type: 'Property' },
];

const mutations: Readonly<Record<string, Mutation>> = {
  'as it is': (bytes) => bytes,
  truncated: (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'with flipped bits'(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let left = 1 + random(8); left > 0; left -= 1) copy[random(copy.length)] = random(256);
    return copy;
  },
  'with a piece twice'(bytes, random) {
    const from = random(bytes.length);
    const to = from + random(bytes.length - from);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'without a piece'(bytes, random) {
    const from = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random(80))]);
  },
  'with an intruder'(bytes, random) {
    const at = random(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(intruders[random(intruders.length)] as string),
      bytes.subarray(at),
    ]);
  },
  'with CR as line end': (bytes) => Buffer.from(bytes.toString().replaceAll('\r', '').replaceAll('\n', '\r')),
  'as UTF-16': (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString(), 'utf16le')]),
  'as Latin-1': (bytes) => Buffer.from(`${bytes.toString()}# é`, 'latin1'),
  compressed: (bytes) => gzipSync(bytes),
  'compressed and cut': (bytes, random) => gzipSync(bytes).subarray(0, 2 + random(bytes.length)),
  'with another value somewhere'(bytes, random) {
    let document: unknown;
    try {
      document = JSON.parse(bytes.toString());
    } catch {
      return bytes;
    }
    const places: [owner: Record<string, unknown>, key: string][] = [];
    const pending = [document];
    for (let at = 0; at < pending.length; at += 1) {
      const owner = pending[at] as Record<string, unknown>;
      for (const key of Object.keys(owner)) {
        places.push([owner, key]);
        if (typeof owner[key] === 'object' && owner[key] !== null) pending.push(owner[key]);
      }
    }
    for (let left = 1 + random(3); left > 0 && places.length > 0; left -= 1) {
      const [owner, key] = places[random(places.length)] as [Record<string, unknown>, string];
      const choice = random(values.length + 2);
      if (choice === values.length) delete owner[key];
      else if (choice > values.length) Object.assign(owner, JSON.parse('{"__proto__": [1], "constructor": "x"}'));
      else owner[key] = values[choice];
    }
    return Buffer.from(JSON.stringify(document, null, random(2)));
  },
};

function bytesSource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}

/** Data is decoded whatever its encoding; the other kinds of files have to be UTF-8. */
const isData = /^(?:entit|feature)/;

function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

/** The text that a reader of the report sees when it opens the file; `undefined` where there is none. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
  } catch {
    return undefined;
  }
}

async function check(name: string, bytes: Buffer): Promise<readonly string[]> {
  const now = '2026-11-21T00:00:00Z';
  const report = await checkDataSpace({ sources: [bytesSource(name, bytes)], now });
  const again = await checkDataSpace({ sources: [bytesSource(name, bytes)], now });
  const text =
    isData.test(report.sources[0]?.kind ?? '') && isUtf16(bytes) ? bytes.toString('utf16le', 2) : textOf(bytes);
  const found = disagreements(report, new Map(text === undefined ? [] : [[name, text]]));
  return JSON.stringify(report) === JSON.stringify(again) ? found : [...found, 'a second run gives another report'];
}

const files = [
  ...(existsSync(folder) ? chosen.map((name) => ({ name, path: folder + name })) : []),
  ...readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|ttl|json|geojson)$/.test(name))
    .map((name) => ({ name: name.replaceAll('\\', '/'), path: own + name })),
].map(({ name, path }) => ({ name, bytes: readFileSync(path).subarray(0, 12_000) }));

if (!existsSync(folder))
  console.warn('tests/hostile-input.test.ts: ../shared/corpus is not there, only the example is broken');

describe.each(Object.entries(mutations))('a file %s', (_, mutate) => {
  it.each(files)('gives a report that agrees with itself: $name', async ({ name, bytes }) => {
    const random = createRandom(name.length * 7919 + bytes.length);
    for (let run = 0; run < 2; run += 1) {
      const broken = mutate(bytes, random);
      expect({ broken: broken.toString('base64'), found: await check(name, broken) }).toEqual({
        broken: broken.toString('base64'),
        found: [],
      });
    }
  });
});

it('passes no requirement on a file that ends before its last bracket', async () => {
  const feature = '{"type":"Feature","id":"urn:x:1","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}';
  const report = await checkDataSpace({
    sources: [bytesSource('parks.geojson', Buffer.from(`{"type":"FeatureCollection","features":[${feature}`))],
  });
  expect(report.requirements.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
});
