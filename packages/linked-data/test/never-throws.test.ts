import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGraph, type Syntax } from '../src/index.js';

const samples: Readonly<Record<Syntax, string>> = {
  turtle: `@prefix e: <http://e/> . @base <http://b/> .
<a> a e:T ; e:p "x"@en, 'y'^^e:t, """long "quoted" text""", 1.5e3, true ; e:q [ e:r ( 1 <c> [] ) ] .
_:b e:p\\-x <d#f> . # end`,
  'n-triples': '<urn:a> <urn:p> "x\\u00e9"@en .\n_:b <urn:p> "1"^^<urn:t> . # end\n<urn:c> <urn:p> _:b .',
  trig: `PREFIX e: <http://e/> @base <http://b/> . { <a> e:p 1 . <b> e:q [ e:r () ] }
GRAPH <g> { <a> a e:T ; e:p "x"@en . _:b e:p <c> } <d> e:p 2 . [] { _:b e:p e:x } e:g { } # end`,
  'n-quads': '<urn:a> <urn:p> "x" <urn:g> .\n_:b <urn:p> "1"^^<urn:t> _:g . # end\n<urn:c> <urn:p> _:b .',
  'rdf-xml': `<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY e "http://e/">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="&e;" xml:base="http://b/">
<e:T rdf:about="a"><e:p xml:lang="en">x &amp; y</e:p><e:q rdf:parseType="Collection"><e:U rdf:ID="i"/></e:q>
<e:r rdf:parseType="Literal"><b>x</b></e:r><e:s rdf:parseType="Resource"><e:t rdf:nodeID="n"/></e:s><rdf:li>1</rdf:li></e:T></rdf:RDF>`,
  'json-ld': `{"@context": {"@version": 1.1, "e": "http://e/", "p": {"@id": "e:p", "@container": "@language"}, "l": {"@id": "e:l", "@container": "@list"},
"r": {"@reverse": "e:r"}, "n": "@nest", "j": {"@id": "e:j", "@type": "@json"}}, "@id": "urn:a", "@type": ["e:T"],
"p": {"en": "x", "de": ["y"]}, "l": [1, [2], {"@id": "urn:b"}], "r": [{"@id": "urn:c"}], "n": {"e:q": {"@value": 1, "@type": "e:t"}}, "j": {"a": [null]},
"@included": [{"e:q": null}], "e:s": {"@set": [true, {"@graph": [{"e:q": 1.5}]}]}}`,
};
const pieces = [
  '<',
  '>',
  '"',
  "'",
  '"""',
  '\\',
  '.',
  ';',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ':',
  '&',
  '&x;',
  '@',
  '@id',
  '@type',
  '^^',
  '</',
  '/>',
  '<!--',
  ']]>',
  'null',
  '[]',
  '{}',
  '0',
  '-',
  ',',
  '\n',
  '\r',
  '\0',
  ' ',
  '\uD800',
  '__proto__',
  '@context',
  '@reverse',
  '@list',
  '@graph',
];

/** A sample with a few places replaced or cut out. */
const broken = (syntax: Syntax): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce((text, [at, length, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + length);
      }, samples[syntax]),
    );

describe.each(Object.keys(samples) as Syntax[])('parseGraph of broken %s', (syntax) => {
  it('reads the sample itself without a finding', async () => {
    const { findings, graph } = await parseGraph(samples[syntax], { source: 'x', syntax });
    expect(findings).toEqual([]);
    expect(graph.size).toBeGreaterThan(2);
  });

  it('never throws, and every finding has a place in the text', async () => {
    await fc.assert(
      fc.asyncProperty(broken(syntax), async (text) => {
        const lines = text.split(/\r\n|\n|\r/).length;
        const { findings, graph } = await parseGraph(text, { source: 'x', syntax });
        for (const { line, column } of [...findings.map(({ location }) => location), ...graph]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { seed: 20, numRuns: 700 },
    );
  }, 60_000);
});
