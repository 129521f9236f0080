import { models } from '@ds4sscc/data-models';
import { createAcceptor } from '@ds4sscc/data-models/acceptor';
import { createAcceptorOfPlans } from '@ds4sscc/data-models/acceptor-runtime';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { describe, expect, it } from 'vitest';
import { createRandom } from './random.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const representations = ['key-values', 'normalized', 'concise'] as const;
const records = models.flatMap((model) =>
  representations.flatMap((representation) =>
    generateExamples(model, { representation, seed: 3, count: 1 }).map((entity) => encode(JSON.stringify(entity))),
  ),
);

const bench = {
  type: 'Bench',
  iri: 'https://example.org/Bench',
  namespace: 'https://example.org/',
  attributes: [{ name: 'seats', kind: 'Property', value: { is: 'number' } }],
} as const;

describe('an acceptor', () => {
  it('takes no record for whole by what stands behind it, however short it is cut', () => {
    const acceptor = createAcceptor(models);
    for (const record of records) {
      expect(acceptor.accept(record, 0, record.length)).toBe(true);
      // The rest stands in the bytes that are given, and in the memory of the acceptor from the time before.
      for (let end = 0; end < record.length; end += 1)
        expect([end, acceptor.accept(record, 0, end)]).toEqual([end, false]);
    }
  });

  it('takes no record for whole whose last byte is a brace of its inside', () => {
    const acceptor = createAcceptor(models);
    for (const record of records)
      for (let end = 0; end < record.length - 1; end += 1) {
        if (record[end] !== 0x7d) continue;
        expect(acceptor.acceptMost(record, 0, end + 1)).toBe(false);
        expect(acceptor.acceptMost(record.slice(0, end + 1), 0, end + 1)).toBe(false);
      }
  });

  it('reads random bytes between braces without an error', () => {
    const acceptor = createAcceptor(models);
    const random = createRandom(7);
    for (let round = 0; round < 20_000; round += 1) {
      const bytes = Uint8Array.from({ length: 2 + random.below(80) }, () => random.below(256));
      bytes[0] = 0x7b;
      bytes[bytes.length - 1] = 0x7d;
      expect(acceptor.acceptMost(bytes, 0, bytes.length)).toBe(false);
    }
  });

  it('reads records with random bytes behind any place without an error', () => {
    const acceptor = createAcceptor(models);
    const random = createRandom(8);
    for (let round = 0; round < 20_000; round += 1) {
      const record = random.pick(records).slice();
      for (let at = random.below(record.length - 8); at < record.length - 1; at += 1) record[at] = random.below(256);
      expect(acceptor.acceptMost(record, 0, record.length)).toBe(false);
    }
  });

  it('reads lists and objects as deep as a record is long', () => {
    const acceptor = createAcceptorOfPlans([bench]);
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const)
      for (const depth of [10, 180, 200, 100_000]) {
        const value = `${open.repeat(depth)}1${close.repeat(depth)}`;
        const record = encode(`{"id":"urn:ngsi-ld:Bench:1","type":"Bench","anUnknownName":${value}}`);
        expect([depth, acceptor.accept(record, 0, record.length)]).toEqual([depth, depth < 190]);
      }
  });

  it('reads records of many megabytes, and small ones after that', () => {
    const acceptor = createAcceptorOfPlans([bench]);
    const entity = (text: string): Uint8Array =>
      encode(`{"id":"urn:ngsi-ld:Bench:1","type":"Bench","anUnknownName":"${text}"}`);
    for (const length of [1, 20_000, 3_000_000, 5, 15_000_000, 7]) {
      const record = entity('a'.repeat(length));
      expect([length, acceptor.accept(record, 0, record.length)]).toEqual([length, true]);
      expect(acceptor.facts.idEnd).toBe(26);
    }
    const tooLarge = entity('a'.repeat(17_000_000));
    expect(acceptor.accept(tooLarge, 0, tooLarge.length)).toBe(false);
  });

  it('notes more targets than it has room for at first', () => {
    const acceptor = createAcceptorOfPlans([bench]);
    const targets = Array.from({ length: 1000 }, (_, index) => `urn:ngsi-ld:Device:${index}`);
    const record = encode(
      JSON.stringify({
        id: 'urn:ngsi-ld:Bench:1',
        type: 'Bench',
        pointsElsewhere: { type: 'Relationship', object: targets },
      }),
    );
    const text = new TextDecoder().decode(record);
    for (let round = 0; round < 2; round += 1) {
      expect(acceptor.accept(record, 0, record.length)).toBe(true);
      const { count, starts, ends, pointers } = acceptor.facts.targets;
      expect(targets.map((_, at) => text.slice(starts[at], ends[at]))).toEqual(targets);
      expect([count, pointers[0], pointers[999]]).toEqual([
        1000,
        '/pointsElsewhere/object/0',
        '/pointsElsewhere/object/999',
      ]);
    }
  });
});
