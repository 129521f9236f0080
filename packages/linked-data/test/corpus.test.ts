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
if (!present) console.log('skipped: ../shared/corpus is not here');

const base = 'http://example.org/base/';
const files = present
  ? ['dcat/real', 'decide'].flatMap((folder) =>
      readdirSync(corpus + folder)
        .filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];

/** The strict parser's verdict: its quads, or its complaint. */
async function strict(text: string, syntax: string): Promise<Quad[] | Error> {
  try {
    if (syntax === 'json-ld') {
      const documentLoader = async (iri: string) => {
        const known = bundledContexts.find((context) => context.iri === iri);
        if (!known) throw new Error(`not bundled: ${iri}`);
        return { document: known.document(), documentUrl: iri };
      };
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
    if (process.env['VERBOSE'])
      console.log(
        file,
        document.syntax,
        document.graph.size,
        expected instanceof Error ? expected.message.slice(0, 150) : expected.length,
        document.findings.map((f) => `${f.rule} ${f.location.line}:${f.location.column} ${f.message}`),
      );
    if (expected instanceof Error) {
      expect(errors).not.toEqual([]);
      for (const { location } of errors) expect(location.line).toBeGreaterThan(0);
    } else {
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(isomorphic([...document.graph] as unknown as Quad[], expected)).toBe(true);
    }
    for (const { line } of document.graph as Iterable<Statement>) expect(line).toBeGreaterThan(0);
  });
});
