import { describe, expect, it } from 'vitest';
import { parseGraph } from '../src/index.js';

const open =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n  xmlns:e="http://e/" xmlns="http://d/">\n';

function doctype(declarations: string): string {
  return `<!DOCTYPE rdf:RDF [\n${declarations}\n]>\n`;
}

/** Predicate and object of each statement, with its place in the text behind `open`. */
async function read(body: string, head = ''): Promise<{ statements: string[]; findings: string[] }> {
  const { graph, findings } = await parseGraph(`${head}${open}${body}</rdf:RDF>`, { source: 'x.rdf' });
  return {
    statements: [...graph].map(
      ({ predicate, object, line, column }) =>
        `${predicate.value.replace(/^.*[/#]/, '')} ${object.termType === 'BlankNode' ? '[]' : object.value} ${(line ?? 0) - 2}:${column}`,
    ),
    findings: findings.map(({ rule, location }) => `${rule} ${(location.line ?? 0) - 2}:${location.column}`),
  };
}

describe('an RDF/XML statement', () => {
  it('stands at the start tag of its property, or of the node that is its object', async () => {
    const body = `<e:Thing rdf:about="urn:a" e:attribute="0">
  <e:title xml:lang="en">a
    long one</e:title> <e:link
      rdf:resource="urn:b"/>
  <e:part>
    <e:Part><e:size rdf:datatype="urn:t">4</e:size></e:Part>
  </e:part>
</e:Thing>\n`;
    expect((await read(body)).statements).toEqual([
      'type http://e/Thing 1:1',
      'attribute 0 1:1',
      'title a\n    long one 2:3',
      'link urn:b 3:24',
      'type http://e/Part 6:5',
      'part [] 6:5',
      'size 4 6:13',
    ]);
  });

  it('has its place where a comment, a CDATA section and entities stand before it', async () => {
    const head = '<?xml version="1.0"?>\n';
    const body = '<!-- & -->\n<e:T rdf:about="urn:a"><e:p><![CDATA[a & b]]></e:p>\n<e:q>&lt;&#65;</e:q></e:T>';
    const { statements, findings } = await read(body, head);
    expect(statements).toEqual(['type http://e/T 3:1', 'p a & b 3:24', 'q <A 4:1']);
    expect(findings).toEqual([]);
  });

  it('knows the prefixes of the document', async () => {
    const { prefixes } = await parseGraph(`${open}</rdf:RDF>`, { source: 'x.rdf' });
    expect(prefixes).toEqual({ rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', e: 'http://e/', '': 'http://d/' });
  });
});

describe('the text of a property', () => {
  it('is whole where comments, instructions and CDATA sections divide it', async () => {
    const body =
      '<e:T rdf:about="urn:a"><e:p>a<!-- c -->b</e:p><e:p>\n<![CDATA[c<d]]>\n</e:p><e:p>e<?f g?>h</e:p></e:T>';
    const { statements, findings } = await read(body);
    expect(statements.slice(1)).toEqual(['p ab 1:24', 'p \nc<d\n 1:47', 'p eh 3:7']);
    expect(findings).toEqual([]);
  });

  it('is empty in an element without content, also as the first in a nested node', async () => {
    const body = '<e:T rdf:about="urn:a"><e:p><e:U rdf:about="urn:b"><e:q/><e:r/></e:U></e:p></e:T>';
    expect((await read(body)).statements).toEqual([
      'type http://e/T 1:1',
      'type http://e/U 1:29',
      'p urn:b 1:29',
      'q  1:52',
      'r  1:58',
    ]);
  });
});

describe('an error in RDF/XML', () => {
  it('is text where only elements can stand, and an attribute without a namespace', async () => {
    const body = `<e:T rdf:about="urn:a" about="urn:b">lost<e:p>text <e:U rdf:about="urn:c"/></e:p>
<e:q rdf:resource="urn:d">lost</e:q></e:T>`;
    const { statements, findings } = await read(body);
    expect(statements).toEqual(['type http://e/T 1:1', 'type http://e/U 1:52', 'p urn:c 1:52', 'q urn:d 2:1']);
    expect(findings).toEqual([
      'rdf/syntax-error 1:1',
      'rdf/syntax-error 1:1',
      'rdf/syntax-error 1:42',
      'rdf/syntax-error 2:1',
    ]);
  });

  it('costs the element it stands in and what that holds', async () => {
    const body = `<e:T rdf:about="urn:a"><e:p>1</e:p></e:T>
<e:T rdf:about="urn:b" rdf:ID="x"><e:p><e:T><e:p>lost</e:p></e:T></e:p></e:T>
<e:T rdf:about="urn:c"><e:p rdf:ID="1 2">lost</e:p><e:q>2</e:q></e:T>`;
    expect(await read(body)).toEqual({
      statements: ['type http://e/T 1:1', 'p 1 1:24', 'type http://e/T 3:1', 'q 2 3:52'],
      findings: ['rdf/syntax-error 2:1', 'rdf/syntax-error 3:24'],
    });
  });

  it('that makes it no XML leaves what stands before', async () => {
    const body = '<e:T rdf:about="urn:a"><e:p>1</e:p>\n<e:q>2</e:r><e:q>3</e:q></e:T>';
    const { statements, findings } = await read(body);
    expect(statements).toEqual(['type http://e/T 1:1', 'p 1 1:24', 'q 2 2:1']);
    expect(findings).toEqual(['rdf/syntax-error 2:12']);
  });

  it('is found at the end of a text that was cut off', async () => {
    const document = await parseGraph(`${open}<e:T rdf:about="urn:a"><e:p>1</e:p>`, { source: 'x.rdf' });
    expect(document.graph.size).toBe(2);
    expect(document.findings.map(({ rule, location }) => [rule, location.line])).toEqual([['rdf/syntax-error', 3]]);
  });

  it('of a lone ampersand is reported, and everything is read at its right place', async () => {
    const body = '<e:T rdf:about="urn:a?b=1&c=2"><e:p>R & D</e:p>\n<e:q>&nbsp;</e:q></e:T>';
    expect(await read(body)).toEqual({
      statements: ['type http://e/T 1:1', 'p R & D 1:32', 'q &nbsp; 2:1'],
      findings: ['rdf/syntax-error 1:26', 'rdf/syntax-error 1:39', 'rdf/syntax-error 2:11'],
    });
  });
});

describe('XML entities', () => {
  it('stand for namespaces, also within one another', async () => {
    const head = doctype(`<!ENTITY e "http://e/">\n<!ENTITY x '&e;x/'>`);
    const { statements, findings } = await read('<e:T rdf:about="&x;1"><e:p>&x;</e:p></e:T>', head);
    expect(statements.map((statement) => statement.split(' ').slice(0, 2))).toEqual([
      ['type', 'http://e/T'],
      ['p', 'http://e/x/'],
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['refer to themselves', '<!ENTITY a "&b;"><!ENTITY b "&a;">'],
    [
      'multiply',
      `<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "&l${n};&l${n};">`).join('')}`,
    ],
  ])('that %s are refused', async (_, declarations) => {
    const { statements, findings } = await read('<e:T rdf:about="urn:a"/>', doctype(declarations));
    expect(statements).toEqual([]);
    expect(findings).toHaveLength(1);
  });

  it('that are long and many are refused before they fill the memory', async () => {
    const text = `${doctype(`<!ENTITY a "${'x'.repeat(9000)}">`)}${open}<e:T>${'&a;'.repeat(10_000)}</e:T></rdf:RDF>`;
    const { findings, graph } = await parseGraph(text, { source: 'x.rdf' });
    expect(graph.size).toBe(0);
    expect(findings.map(({ rule }) => rule)).toEqual(['rdf/syntax-error']);
  });
});
