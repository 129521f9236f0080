import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseSyntax } from '../src/index.js';

describe('recogniseSyntax', () => {
  it.each([
    ['@prefix e: <http://e/> .', 'turtle'],
    ['\uFEFF# a comment\r\n\r\nPREFIX e: <http://e/>\ne:a e:b e:c .', 'turtle'],
    ['BASE <http://e/> <a> <b> <c> .', 'turtle'],
    ['<urn:a> a <urn:T> ; <urn:p> 1 .', 'turtle'],
    ['[] a <urn:T> .', 'turtle'],
    ['[ a <urn:T> ] .', 'turtle'],
    ['ex:a dct:title "no prefix declared" .', 'turtle'],
    ['<urn:a> <urn:p> "x"@en .\n_:b <urn:p> "1"^^<urn:t> . # end\n', 'n-triples'],
    ['<urn:a> <urn:p> "x .', 'turtle'],
    ['<a> <p> <b> .\n', 'turtle'],
    ['<urn:a> <urn:p> "x" .\n<urn:a> <urn:p> "y" <urn:g> .\n', 'n-quads'],
    ['<urn:a> <urn:p> <urn:b> _:g .\r\n<urn:a> <urn:p> wrong .\r\n<urn:a> <urn:p> _:b _:g .\r\n', 'n-quads'],
    [`${'<urn:a> <urn:p> "x" .\n'.repeat(5000)}<urn:a> <urn:p> "y" <urn:g> .\n`, 'n-quads'],
    ['@prefix e: <http://e/> .\ne:g { e:a e:p 1 }', 'trig'],
    ['PREFIX e: <http://e/>\n# default\n{ e:a e:p "}" }', 'trig'],
    ['{ <urn:a> <urn:p> 1 }', 'trig'],
    ['{ # of nothing\n}', 'trig'],
    ['<urn:g> { <urn:a> a <urn:T> }', 'trig'],
    ['graph ex:g { [] a <urn:T> }', 'trig'],
    ['[] { _:a <urn:p> [] }', 'trig'],
    [`@prefix e: <http://e/> .\n${'e:a e:p "{" .\n'.repeat(9000)}e:g { e:a e:p 1 }`, 'trig'],
    ['@prefix e: <http://e/{> . # {\ne:a e:p "{", \'{\', "\\"{", """"{""", \'\'\'{\'\'\' .', 'turtle'],
    ['@prefix e: <http://e/> .\ne:a e:p "open {\n', 'turtle'],
    ['<?xml version="1.0"?><!-- & <a> --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', 'rdf-xml'],
    [
      '<!DOCTYPE rdf:RDF [\n<!ENTITY rdf "http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n]>\n<rdf:RDF xmlns:rdf="&rdf;"/>',
      'rdf-xml',
    ],
    [
      "<d:Dataset xmlns:d='http://d/' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:about='urn:a'/>",
      'rdf-xml',
    ],
    [
      `<!DOCTYPE rdf:RDF [${'<!ENTITY a "> ] a">'.repeat(10_000)}<!-- ]> -->]>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`,
      'rdf-xml',
    ],
    [
      `<rdf:RDF ${Array.from({ length: 3000 }, (_, n) => `xmlns:p${n}="http://e/${n}/>" `).join('')} xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
      'rdf-xml',
    ],
    [`<!--${'x'.repeat(100_000)}--><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>`, 'rdf-xml'],
    ['{"@context": {}, "a": 1}', 'json-ld'],
    ['[{"a": {"@id": 1}}, {"@id": "urn:a"}]', 'json-ld'],
    [`{"a": ${JSON.stringify('x'.repeat(200_000))}, "@context": "urn:c"}`, 'json-ld'],
  ])('tells what %j is', (text, syntax) => {
    expect(recogniseSyntax(text)).toBe(syntax);
  });

  it.each([
    [''],
    ['\0@prefix'],
    ['{"type": "FeatureCollection", "features": []}'],
    ['{"openapi": "3.1.0", "info": {"x": {"@id": "no"}}}'],
    ['{"a": "@context"}'],
    ['{"a": {"@type": "nested"}}'],
    ['[1, 2]'],
    ['{'],
    ['name: A data space\nid: urn:x\n'],
    ['Note: a remark about this: "x"'],
    ['id,name\n1,a\n'],
    ['# Heading\n\nSome text: here'],
    ['<!DOCTYPE html><html><body></body></html>'],
    ['<!DOCTYPE rdf:RDF [<!ENTITY a "x">'],
    ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
    ['<svg xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF/></svg>'],
    ['PREFIX e: <http://e/>\nSELECT * WHERE { ?s ?p ?o }'],
    ['a:hover { color: red }'],
    ['{"a": {"b": 1}}'],
    ['graph G { a -> b }'],
    ['BEGIN:VCARD\nVERSION:4.0'],
  ])('takes %j for nothing that is read', (text) => {
    expect(recogniseSyntax(text)).toBeUndefined();
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '@prefix',
      '"',
      '\\',
      '{',
      '[',
      ':',
      '<!--',
      '<?xml',
      '<!DOCTYPE',
      '\n',
      ' ',
      'a',
      '@id',
      '\u{1F600}',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        recogniseSyntax(parts.join(''));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it.each([
    ['<!-- x -->'],
    ['<?x?>'],
    ['<!-- '],
    ['{"a":'],
    ['[{'],
    ['<a '],
    ['<!DOCTYPE a ['],
    ['<a b="'],
    ['# \n'],
    ['"\\'],
    ['_:a '],
    ['{ '],
    ['"""\\'],
  ])('takes no longer than a glance at a long run of %j', (piece) => {
    expect(recogniseSyntax(piece.repeat(1_000_000 / piece.length))).toBeUndefined();
  });
});

it.each([['_:a'], ['<a'], ['<a:'], ['"\\'], ['@a'], ['\t']])(
  'reads a line of quads no more than once, however it is made of %j',
  (piece) => {
    const text = `<urn:a> <urn:p> "x" .\n<urn:a> <urn:p> ${piece.repeat(300_000)}`;
    expect(['turtle', 'n-triples', undefined]).toContain(recogniseSyntax(text));
  },
);

const real = fileURLToPath(new URL('../../../../shared/corpus/dcat/real/', import.meta.url));

describe.skipIf(!existsSync(real))('real catalogues', () => {
  it('are recognised whatever they are called', () => {
    const syntaxes = readdirSync(real)
      .filter((name) => name !== 'MANIFEST.json')
      .map((name) => [name, recogniseSyntax(readFileSync(real + name, 'utf8'))]);
    // This one is Turtle under another name; shacl-results.json is plain JSON.
    const unexpected = syntaxes.filter(([name = '', syntax]) => {
      if (name.endsWith('.ttl')) return syntax !== 'turtle' && syntax !== 'n-triples';
      if (name.endsWith('.rdf')) return syntax !== 'rdf-xml';
      return name.endsWith('.jsonld') ? syntax !== 'json-ld' : syntax !== undefined;
    });
    expect(unexpected).toEqual([['be-dcat-test.rdf', 'turtle']]);
  });
});
