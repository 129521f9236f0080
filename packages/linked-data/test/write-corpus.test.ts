import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { isomorphic } from 'rdf-isomorphic';
import { describe, expect, it } from 'vitest';
import { parseGraph, recogniseSyntax, type Statement, type Syntax } from '../src/index.js';
import { writers } from './writers.js';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const present = existsSync(corpus);
if (!present) process.stdout.write('skipped: ../shared/corpus is not here\n');

const files = present
  ? ['dcat/real', 'decide'].flatMap((folder) =>
      readdirSync(corpus + folder)
        .filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];

/** What cannot be held: an IRI that is none, and in RDF/XML a predicate that ends in no name (`dct:` alone, in one file). */
function isLost({ subject, predicate, object }: Statement, syntax: Syntax): boolean {
  const names = [subject, predicate, object].filter(({ termType }) => termType === 'NamedNode');
  return names.some(({ value }) => /[ "{}|^`]/.test(value)) || (syntax === 'rdf-xml' && /[/#]$/.test(predicate.value));
}

/** A class or property written as `dct:Thing` where an IRI is wanted: reading JSON-LD takes it for an undeclared prefix. */
function looksPrefixed({ predicate, object }: Statement): boolean {
  const name = predicate.value.endsWith('#type') ? object.value : predicate.value;
  return /^(?:dct|vcard|foaf|dcat):/.test(name);
}

describe.skipIf(!present)('every file of the corpus', () => {
  it.each(files)('%s comes back from each syntax as the same graph, but for what no syntax can hold', async (file) => {
    const source = { source: file, base: 'http://example.org/base/' };
    const { graph, prefixes } = await parseGraph(readFileSync(corpus + file), source);
    for (const [syntax, write] of writers) {
      const writable = [...(graph as Iterable<Statement>)].filter((statement) => !isLost(statement, syntax));
      const { text, findings } = write(graph, { prefixes });
      expect([syntax, findings.length]).toEqual([syntax, graph.size - writable.length]);
      // None of these files has named graphs, which leaves nothing to tell TriG and N-Quads by.
      const recognised = { trig: 'turtle', 'n-quads': 'n-triples' }[syntax as string] ?? syntax;
      if (graph.size > 0) expect(recogniseSyntax(text)).toBe(recognised);
      const back = await parseGraph(text, { source: syntax, syntax });
      const expected = writable.filter((statement) => syntax !== 'json-ld' || !looksPrefixed(statement));
      if (expected.length === writable.length) {
        expect([syntax, back.findings.map(({ message }) => message)]).toEqual([syntax, []]);
      }
      expect([syntax, back.graph.size]).toEqual([syntax, expected.length]);
      expect([syntax, isomorphic(quads(back.graph), quads(expected))]).toEqual([syntax, true]);
    }
  });
});

function quads(statements: Iterable<Statement>): Quad[] {
  return [...statements] as unknown as Quad[];
}
