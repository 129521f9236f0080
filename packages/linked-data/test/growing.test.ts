import { parseGraph } from '@ds4sscc/linked-data';
import { parseGraphBlocks } from '@ds4sscc/linked-data/blocks';
import { describe, expect, it } from 'vitest';
import { usedPrefixes } from '../src/blocks/used-prefixes.js';

// Each declaration makes the next one longer: without a limit the work grows with the square of the document.
const bases = `@base <http://x.example/> .\n${'@base <a/> .\n'.repeat(60_000)}<x> <urn:p> <urn:o> .`;

describe('What grows with each declaration', () => {
  it('ends with a finding where it is a base', async () => {
    const { findings } = await parseGraph(bases, { source: 'bases.ttl' });
    expect(findings[0]).toMatchObject({ rule: 'rdf/syntax-error', location: { line: 3993 } });
    expect(findings[0]?.message).toContain('8000 characters');
    expect(findings.length).toBeLessThanOrEqual(1001);
  });

  it('is taken as far as it is not too long, and a long base of its own is taken', async () => {
    const some = `@base <http://x.example/> .\n${'@base <a/> .\n'.repeat(100)}<x> <urn:p> <urn:o> .`;
    const read = await parseGraph(some, { source: 'some.ttl' });
    expect([read.findings, [...read.graph][0]?.subject.value]).toEqual([[], `http://x.example/${'a/'.repeat(100)}x`]);
    const long = `http://x.example/${'a/'.repeat(10_000)}`;
    const own = await parseGraph(`@base <${long}> . <x> <urn:p> <urn:o> .`, { source: 'long.ttl' });
    expect([own.findings, [...own.graph][0]?.subject.value]).toEqual([[], `${long}x`]);
  });

  it.each([
    ['the vocabulary', { '@vocab': 'a/' }],
    ['the base', { '@base': 'a/' }],
  ])('ends with a finding where contexts of one list lengthen %s', async (_, context) => {
    const text = JSON.stringify({
      '@context': [{ '@vocab': 'http://x.example/' }, ...Array.from({ length: 30_000 }, () => context)],
      '@id': 'http://x.example/air',
      p: 'v',
    });
    const { graph, findings } = await parseGraph(text, { source: 'contexts.jsonld' });
    expect([graph.size, findings.map(({ rule }) => rule)]).toEqual([0, ['json-ld/invalid']]);
  });
});

describe('A document of 5,000 prefixes', () => {
  it('is read in blocks as it is read whole, also where all prefixes stand first', async () => {
    const declared = Array.from({ length: 5000 }, (_, n) => `@prefix p${n}.x: <http://x.example/${n}#> .\n`).join('');
    const said = Array.from(
      { length: 5000 },
      (_, n) => `p${n}.x:a p${(n * 7) % 5000}.x:b "p1.x:c", 5.p${n}.x:d a p1.x:T .\n`,
    );
    const text = declared + said.join('');
    const whole = await parseGraph(text, { source: 'prefixes.ttl' });
    expect([whole.findings, whole.graph.size]).toEqual([[], 15_000]);
    let size = 0;
    for await (const block of parseGraphBlocks([text], { source: 'prefixes.ttl', blockLength: 20_000 })) {
      expect(block.findings).toEqual([]);
      size += block.graph.size;
    }
    expect(size).toBe(15_000);
  });

  it('is asked for all names before a colon', () => {
    const found = usedPrefixes('x:a a y.z:b, :c, "d"^^e-1:f, 5.g:h, <http://i>, ( j:k[l:m]) ümlaut:n .');
    for (const prefix of ['x', 'y.z', '', 'e-1', 'g', 'j', 'l', 'ümlaut']) expect(found).toContain(prefix);
  });
});
