import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { isomorphic } from 'rdf-isomorphic';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { describe, expect, it } from 'vitest';
import { bundledContexts, parseGraph, type Statement } from '../src/index.js';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const present = existsSync(corpus);
if (!present) process.stdout.write('skipped: ../shared/corpus is not here\n');

const base = 'http://example.org/base/';
const files = present
  ? ['dcat/real', 'decide'].flatMap((folder) =>
      readdirSync(corpus + folder)
        .filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];

function said({ predicate, object }: Pick<Statement, 'predicate' | 'object'>): string {
  return `${predicate.value} ${object.termType === 'BlankNode' ? '[]' : object.value}`;
}

async function documentLoader(iri: string): Promise<{ document: object; documentUrl: string }> {
  const known = bundledContexts.find((context) => context.iri === iri);
  if (!known) throw new Error(`not bundled: ${iri}`);
  return { document: known.document(), documentUrl: iri };
}

/** The strict parser's verdict: its quads, or its complaint. */
async function strict(text: string, syntax: string): Promise<Quad[] | Error> {
  try {
    if (syntax === 'json-ld') {
      const fresh = (jsonld as unknown as () => typeof jsonld)();
      return (await fresh.toRDF(JSON.parse(text), { base, documentLoader } as object)) as Quad[];
    }
    if (syntax === 'rdf-xml') {
      const parser = new RdfXmlParser({ baseIRI: base });
      const quads: Quad[] = [];
      parser.on('data', (quad: Quad) => quads.push(quad));
      return await new Promise((resolve) => {
        parser.on('error', resolve);
        parser.on('end', () => resolve(quads));
        parser.end(text);
      });
    }
    return new Parser({ baseIRI: base, format: 'text/turtle' }).parse(text) as unknown as Quad[];
  } catch (error) {
    return error as Error;
  }
}

describe.skipIf(!present)('the 42 real catalogues and the 6 files of a pilot', () => {
  it('are all there', () => {
    expect(files).toHaveLength(48);
  });

  it.each(files)('%s gives the graph of the strict parser, or says where it is wrong', async (file) => {
    const text = readFileSync(corpus + file, 'utf8');
    const document = await parseGraph(text, { source: file, base });
    const expected = await strict(text, document.syntax ?? 'json-ld');
    const errors = document.findings.filter(({ level }) => level === 'error');
    if (expected instanceof Error) {
      expect(errors).not.toEqual([]);
      for (const { location } of errors) expect(location.line).toBeGreaterThan(0);
    } else {
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(isomorphic([...document.graph] as unknown as Quad[], expected)).toBe(true);
    }
    for (const { line } of document.graph as Iterable<Statement>) expect(line).toBeGreaterThan(0);
  });

  // Found by reading the files against the Turtle grammar, not from any parser.
  it.each([
    // `sh:datatype rdf:langString`, and no `@prefix rdf:` in the file; `sh:alternativePath(` below it is fine.
    ['decide/work.ttl', ['rdf/prefix-undeclared 41:21']],
    // The declaration of line 5 has no full stop, and the next statement begins here.
    ['dcat/real/be-smartflanders-catalog.ttl', ['rdf/syntax-error 7:1']],
    // A local name with a "/" that is not escaped, twice as a subject.
    ['dcat/real/eu-dcatap301-series.ttl', ['rdf/syntax-error 32:1', 'rdf/syntax-error 34:1']],
  ])('%s has its faults where they are', async (file, places) => {
    const { findings } = await parseGraph(readFileSync(corpus + file, 'utf8'), { source: file });
    const errors = findings.filter(({ level }) => level === 'error');
    expect(errors.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`)).toEqual(places);
  });

  it.each([
    ['decide/work.ttl', '@prefix sh:', '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n@prefix sh:', 1],
    ['dcat/real/be-smartflanders-catalog.ttl', 'multidimensional-interface/>', 'multidimensional-interface/> .', 0],
    [
      'dcat/real/eu-dcatap301-series.ttl',
      '\nexample-dist:BeePopulation2023/',
      '\nexample-dist:BeePopulation2023\\/',
      2,
    ],
  ])('%s loses to its faults what cannot be read, and no more', async (file, fault, repair, lost) => {
    const text = readFileSync(corpus + file, 'utf8');
    const { graph } = await parseGraph(text, { source: file, base });
    const whole = await strict(text.replaceAll(fault, repair), 'turtle');
    if (whole instanceof Error) throw whole;
    expect(whole.length - graph.size).toBe(lost);
    const possible = new Set((whole as unknown as Statement[]).map(said));
    expect([...graph].map(said).filter((statement) => !possible.has(statement))).toEqual([]);
  });
});
