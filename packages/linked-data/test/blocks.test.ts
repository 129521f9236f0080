import { parseGraphBlocks } from '@ds4sscc/linked-data/blocks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGraph } from '../src/parse-graph.js';
import type { Statement } from '../src/index.js';

// The reference is `parseGraph` on the whole text: the same statements at the same places, in the same order.

const turtle = `@prefix dct: <http://purl.org/dc/terms/> .
@base <http://x.example/> .
<cat> a <urn:Catalog> ; dct:title "One. Two; three, # no comment"@en ;
  dct:hasPart <a>, <b> , # a comment, with a comma.
    <c>, "x, y", [ dct:title "in, side" ], <d> ;
  dct:date "2024" .
<a> dct:title """long. "text" .
<b> <c> . """, 'it''s' . PREFIX ex: <urn:ex:>
[] dct:title 1.5, 2. ex:a.b dct:title ex:c . <last> dct:title "end" .
`.replace("'it''s'", '"its"');

const xml = `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY x "http://x.example/">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:dct="http://purl.org/dc/terms/"
   xmlns:dcat="http://www.w3.org/ns/dcat#">
  <!-- <a> comment -->
  <dcat:Catalog rdf:about="http://x.example/cat">
    <dct:title>A &gt; b</dct:title>
    <dcat:dataset>
      <dcat:Dataset rdf:about="http://x.example/1"><dct:title xml:lang="en"><![CDATA[</dct:title>]]></dct:title></dcat:Dataset>
    </dcat:dataset>
    <dcat:dataset rdf:resource="http://x.example/2?a=1&amp;b=%3E"/>
    <dcat:dataset><dcat:Dataset><dct:title>nameless</dct:title></dcat:Dataset></dcat:dataset>
  </dcat:Catalog>
  <dcat:Dataset rdf:about="http://x.example/2"><dct:title>two</dct:title></dcat:Dataset>
  <dcat:Dataset><dct:title>nobody</dct:title></dcat:Dataset>
</rdf:RDF>
`;

const node = (n: number) =>
  `{"@id": "http://x.example/${n}", "dct:title": "a, [b] \\"${n}\\"", "dct:hasPart": [{"dct:title": "x"}, {"@id": "_:n"}]}`;
const context = '"@context": {"dct": "http://purl.org/dc/terms/", "dcat": "http://www.w3.org/ns/dcat#"}';
const graph = `{${context},
 "@graph": [
  ${[1, 2, 3, 4, 5].map(node).join(',\n  ')}
 ]}`;
const nested = `{${context}, "@id": "http://x.example/cat", "@type": "dcat:Catalog",
 "dct:title": "All", "dcat:dataset": [${[1, 2, 3, 4].map(node).join(', ')}],
 "dct:date": "2024"}`;
const list = `[{${context}, "@id": "urn:a", "dct:title": "a"},
{${context}, "@id": "urn:b", "dct:title": "b"}, {${context}, "dct:title": "c"}]`;
const longNode = `{${context}, "@graph": [
 {"@id": "http://x.example/first", "dct:title": "first"},
 {"@id": "http://x.example/cat", "@type": ["dcat:Catalog", "dcat:Dataset"], "dct:title": "All, [of] it",
  "dcat:dataset": [${[1, 2, 3].map(node).join(',\r\n   ')}, {"@id": "http://x.example/9"}] , "dct:hasPart": [{"dct:title": "x"},
  "y", {"@id": "http://x.example/7"}],
  "dct:date": "2024"}, {"@type": "dcat:Dataset", "dct:title": ["nobody", "none"]},
 ${node(3)}]}`;
const trig = `PREFIX e: <urn:e:> e:a e:b "x" . e:g { e:a e:b "y" . e:c e:d "z" } <urn:g2> {e:a e:b 1 . }\n_:b e:c "} ." .`;
const lines = '<urn:a> <urn:b> "x" .\n\n_:b <urn:c> "y. z" .\r\n# comment\n<urn:a> <urn:b> _:b .';

const windows = turtle.replaceAll('\n', '\r\n');

const texts = { turtle, windows, xml, graph, nested, longNode, list, trig, lines };

function shown({ subject, predicate, object, graph: name, line, column, pointer }: Statement): string {
  const tag = object.termType === 'Literal' ? [object.language, object.datatype.value] : [];
  const place = [line, column, pointer];
  return JSON.stringify([subject.value, predicate.value, object.value, ...tag, name.value, ...place]);
}

describe('parseGraphBlocks', () => {
  it.each(Object.entries(texts))('reads %s in blocks of any size as it is read as a whole', async (_, text) => {
    const whole = await parseGraph(text, { source: 'x' });
    expect(whole.findings).toEqual([]);
    let most = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length }), fc.nat({ max: 40 }), async (blockLength, chunk) => {
        const statements: string[] = [];
        let blocks = 0;
        const chunks = chunk === 0 ? [text] : (text.match(new RegExp(`[^]{1,${chunk}}`, 'gu')) ?? []);
        for await (const block of parseGraphBlocks(chunks, { source: 'x', blockLength })) {
          blocks += 1;
          expect(block.findings).toEqual([]);
          for (let row = 0; row < block.graph.size; row += 1) statements.push(shown(block.statement(row)));
        }
        most = Math.max(most, blocks);
        // What has to be repeated around a piece stands before it: its first place is the one that counts.
        const distinct = [
          ...new Map(
            statements.map((one) => [one.replace(/,\d+,\d+(?:,"[^"]*"|,null)?\]$/, ''), one] as const).toReversed(),
          ).values(),
        ];
        expect(distinct.toSorted()).toEqual(Array.from(whole.graph, shown).toSorted());
      }),
      { seed: 9, numRuns: 60 },
    );
    expect(most).toBeGreaterThan(2);
  });
});
