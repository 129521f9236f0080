import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../src/graph.js';
import { createProblemLog } from '../src/problem-log.js';
import { createContextLibrary } from '../src/context-library.js';
import { readAnyJsonLd } from '../src/read-json-ld.js';
import { readPlainJsonLd } from '../src/json-ld/read-plain-json-ld.js';
import { readAnyRdfXml } from '../src/read-rdf-xml.js';
import { readPlainRdfXml } from '../src/read-plain-rdf-xml.js';
import { readPlainTurtle } from '../src/read-plain-turtle.js';
import { readTurtle } from '../src/read-turtle.js';
import type { Statement } from '../src/index.js';
import { sameDataset } from '../src/same-dataset.js';
import { writeJsonLd } from '../src/write/write-json-ld.js';
import { writeRdfXml } from '../src/write/write-rdf-xml.js';
import { writeTurtle } from '../src/write/write-turtle.js';
import { parseGraph } from '../src/parse-graph.js';

// A plain reader reads what has no fault. The general readers, which stand on n3, rdfxml-streaming-parser and jsonld, are the
// reference: for every text that a plain reader takes they find the same statements at the same places, and no fault.

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const present = existsSync(corpus);
if (!present) process.stdout.write('skipped: ../shared/corpus is not here\n');
const texts = present
  ? ['dcat/real', 'dcat/shapes', 'decide', 'dsp'].flatMap((folder) =>
      (existsSync(corpus + folder) ? readdirSync(corpus + folder, { recursive: true }) : [])
        .map(String)
        // It holds the verdicts of other engines on the files beside it.
        .filter((name) => /\.(?:ttl|rdf|jsonld|json|nt)$/.test(name) && name !== 'shacl-results.json')
        .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${corpus}${folder}/${name}`, 'utf8') })),
    )
  : [];

/** What both readers make of a text: `undefined` where the plain one leaves it. */
async function both(
  kind: string,
  text: string,
): Promise<{ plain: Graph; general: Graph; findings: number } | undefined> {
  const log = createProblemLog(text, 'x');
  const graph = (result: { statements: Iterable<Statement> }): Graph => result.statements as Graph;
  if (kind === 'turtle' || kind === 'n-triples') {
    const lineMode = kind === 'n-triples';
    const plain = readPlainTurtle(text, lineMode);
    if (!plain) return undefined;
    const general = graph(await readTurtle(text, log, { lineMode, graphs: 'none' }));
    return { plain: plain.rows.build(), general, findings: log.findings.length };
  }
  if (kind === 'rdf-xml') {
    const plain = readPlainRdfXml(text);
    if (!plain) return undefined;
    const general = graph(readAnyRdfXml(text, log, { maxLength: 1e7 }));
    return { plain: plain.rows.build(), general, findings: log.findings.length };
  }
  const plain = readPlainJsonLd(text, createContextLibrary());
  if (!plain) return undefined;
  const result = await readAnyJsonLd(text, log, {});
  const general = (await import('../src/graph.js')).createGraph(result.statements);
  return { plain: plain.rows.build(), general, findings: log.findings.length };
}

async function agree(kind: string, text: string): Promise<boolean> {
  const read = await both(kind, text);
  if (!read) return false;
  expect(read.findings).toBe(0);
  if (kind === 'json-ld') {
    // jsonld sorts statements and numbers blank nodes in that order.
    const same = await sameDataset(read.plain, read.general);
    expect(same).toEqual({ outcome: 'equal' });
    // The general reader loses the places of blank nodes that the document names.
    if (!text.includes('"_:')) expect(placesOf(read.plain)).toEqual(placesOf(read.general));
  } else {
    expect([...read.plain].map(shown)).toEqual([...read.general].map(shown));
  }
  return true;
}

function shown(statement: Statement): unknown {
  const { subject, predicate, object, line, column } = statement;
  const language = object.termType === 'Literal' ? [object.language, object.datatype.value] : [];
  return [subject.termType, subject.value, predicate.value, object.termType, object.value, ...language, line, column];
}

function placesOf(graph: Graph): readonly string[] {
  return Array.from(graph, ({ predicate, object, line, column, pointer }) =>
    JSON.stringify([predicate.value, object.termType === 'BlankNode' ? '' : object.value, line, column, pointer]),
  ).sort();
}

function kindOf(name: string): string {
  if (name.endsWith('.ttl')) return 'turtle';
  if (name.endsWith('.nt')) return 'n-triples';
  return name.endsWith('.rdf') ? 'rdf-xml' : 'json-ld';
}

describe('plain readers', () => {
  it.runIf(present)(
    'agree with the general ones on every file of the corpus that they take',
    { timeout: 60_000 },
    async () => {
      const taken: Record<string, number> = {};
      for (const { name, text } of texts) {
        const kind = kindOf(name);
        try {
          if (await agree(kind, text)) taken[kind] = (taken[kind] ?? 0) + 1;
        } catch (error) {
          throw new Error(name, { cause: error });
        }
      }
      process.stdout.write(`plain: ${JSON.stringify(taken)} of ${texts.length}\n`);
      expect(taken['turtle']).toBeGreaterThan(20);
      expect(taken['rdf-xml']).toBeGreaterThan(10);
      // Most of the others are plain JSON, or name a context that is not bundled: those are for the general reader.
      expect(taken['json-ld']).toBeGreaterThan(0);
    },
  );

  it('agree with the general ones on documents that the writers make of any graph', { timeout: 30_000 }, async () => {
    const iri = fc.constantFrom('urn:a', 'http://x.example/a', 'http://x.example/b?c=1&d=2', 'http://x.example/é#f');
    const node = fc.oneof(
      iri.map((name) => `<${name}>`),
      fc.constantFrom('_:a', '_:b', '_:c1'),
    );
    const text = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('a"b', "it's", 'x\\y', 'two\nlines', '&amp;', ']]>', '<b>'),
    );
    const literal = fc.tuple(text, fc.constantFrom('', '@en', '@de-AT', '^^<http://www.w3.org/2001/XMLSchema#date>'));
    const object = fc.oneof(
      node,
      literal.map(
        ([value, tag]) => `${JSON.stringify(value.replaceAll(/[\p{Cc}\p{Surrogate}\u2028\u2029]/gu, ''))}${tag}`,
      ),
    );
    const predicate = fc.constantFrom('<http://purl.org/dc/terms/title>', '<http://www.w3.org/ns/dcat#theme>', 'a');
    const statement = fc.tuple(node, predicate, object).map((terms) => `${terms.join(' ')} .`);
    const prefixes = { dct: 'http://purl.org/dc/terms/', dcat: 'http://www.w3.org/ns/dcat#' };
    const taken = { turtle: 0, 'rdf-xml': 0, 'json-ld': 0 };
    const write = { turtle: writeTurtle, 'rdf-xml': writeRdfXml, 'json-ld': writeJsonLd };
    const kinds = ['turtle', 'rdf-xml', 'json-ld'] as const;
    const numRuns = 300;
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { maxLength: 12 }), async (statements) => {
        const { graph } = await parseGraph(statements.join('\n'), { source: 'x', syntax: 'turtle' });
        for (const kind of kinds) if (await agree(kind, write[kind](graph, { prefixes }).text)) taken[kind] += 1;
      }),
      { seed: 7, numRuns },
    );
    process.stdout.write(`plain, written: ${JSON.stringify(taken)} of ${numRuns}\n`);
    expect([taken.turtle, taken['rdf-xml']]).toEqual([numRuns, numRuns]);
    // Names of blank nodes, numbers and empty graphs in JSON-LD are for the general reader.
    expect(taken['json-ld']).toBeGreaterThan(numRuns / 5);
  });

  it('take no text that the general ones find a fault in, however it was damaged', { timeout: 60_000 }, async () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '\\',
      '.',
      ';',
      ',',
      '[',
      ']',
      '{',
      '}',
      '(',
      ':',
      '@',
      '&',
      '#',
      ' ',
      '\n',
      '\r',
      '-',
      '/',
      '0',
      'a',
      'é',
      '\u0000',
      'xml:lang="',
      '@id',
      'null',
      '/>',
      '<!--',
      '^^',
      '_:',
    ];
    const damage = fc.record({
      at: fc.nat(),
      removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 40 })),
      added: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }),
    });
    const taken = new Map<string, number>();
    const numRuns = Number(process.env['PLAIN_RUNS'] ?? 4000);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(damage, { minLength: 1, maxLength: 2 }),
        async ([kind, sample], damages) => {
          let text: string = sample;
          for (const { at, removed, added } of damages) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + added.join('') + text.slice(from + removed);
          }
          if (await agree(kind, text)) taken.set(kind, (taken.get(kind) ?? 0) + 1);
        },
      ),
      { seed: 11, numRuns },
    );
    process.stdout.write(`plain, damaged: ${JSON.stringify(Object.fromEntries(taken))} of ${numRuns}\n`);
    for (const [kind] of samples) expect([kind, (taken.get(kind) ?? 0) > numRuns / 100]).toEqual([kind, true]);
  });
});

const samples: readonly (readonly [kind: string, text: string])[] = [
  [
    'turtle',
    `@prefix dct: <http://purl.org/dc/terms/> .
PREFIX dcat: <http://www.w3.org/ns/dcat#>
# a comment
<http://x.example/a> a dcat:Dataset ; dct:title "Air"@en, 'Lucht'@nl-BE ;
  dct:issued "2024-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ; dcat:byteSize 12, -1.5, 2e3, true ;
  dct:description """two
lines "quoted" \\u00e9""" ; dcat:contactPoint [ a dct:Agent ; dct:title "x\\ty" ] , _:b1 , [] .
[ dct:title "none" ] . _:b1 dct:title "b", dcat:Dataset.
[] dcat:theme <urn:x> , dcat:a.b , dcat:1x .`,
  ],
  [
    'n-triples',
    `<http://x.example/a> <http://purl.org/dc/terms/title> "Air \\"x\\""@en .
_:b <http://purl.org/dc/terms/issued> "2024"^^<http://www.w3.org/2001/XMLSchema#gYear> . # end
<urn:a> <urn:b> _:b .
`,
  ],
  [
    'rdf-xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<!-- made up --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns="http://www.w3.org/ns/dcat#" xml:lang="en">
  <Dataset rdf:about="http://x.example/a?b=1&amp;c=2">
    <dct:title>Air &lt;1&#233;</dct:title><dct:title xml:lang="nl">Lucht</dct:title>
    <dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2024-01-01</dct:issued>
    <distribution><Distribution xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:page rdf:resource='urn:x'/></Distribution></distribution>
    <contactPoint rdf:parseType="Resource"><dct:title/></contactPoint>
    <theme rdf:nodeID="n1"></theme>
  </Dataset>
  <rdf:Description rdf:nodeID="n1"><rdf:type rdf:resource="urn:t"/></rdf:Description>
</rdf:RDF>
`,
  ],
  [
    'json-ld',
    `{"@context": {"dct": "http://purl.org/dc/terms/", "dcat": "http://www.w3.org/ns/dcat#", "issued": {"@id": "dct:issued", "@type": "http://www.w3.org/2001/XMLSchema#date"},
 "title": {"@id": "dct:title", "@container": "@language"}, "publisher": {"@id": "dct:publisher", "@type": "@id"}, "id": "@id"},
 "@graph": [{"@id": "http://x.example/a", "@type": ["dcat:Dataset"], "title": {"en": "Air", "nl": ["Lucht", "De lucht"]}, "issued": "2024-01-01",
  "dcat:byteSize": {"@type": "dct:x", "@value": "12"}, "dcat:n": [1, 2.5, true, null], "publisher": "urn:p", "dcat:distribution": {"dct:title": "a \\u00e9", "id": "urn:d"}},
  {"dct:title": {"@value": "x", "@language": "en"}, "dct:publisher": [{"@type": "dct:Agent"}, {}]}]}`,
  ],
  [
    'json-ld',
    `{"@context": {"@vocab": "http://www.w3.org/ns/dcat#", "@language": "en"}, "@type": "Dataset", "title": "Air", "distribution": [{"title": "csv"}]}`,
  ],
];
