// Graphs in each syntax: statements with places, findings, six writers, canonical form, JSON-LD, vocabularies.
import {
  bundledContexts,
  compileContext,
  expandJsonLd,
  isIri,
  parseGraph,
  parseGraphStrict,
  recogniseSyntax,
  termKey,
  toDataset,
} from '@ds4sscc/linked-data';
import { parseGraphBlocks } from '@ds4sscc/linked-data/blocks';
import { canonicalForm } from '@ds4sscc/linked-data/canonical-form';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import * as vocabularies from '@ds4sscc/linked-data/vocabularies';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeNQuads } from '@ds4sscc/linked-data/write/n-quads';
import { writeNTriples } from '@ds4sscc/linked-data/write/n-triples';
import { writeRdfXml } from '@ds4sscc/linked-data/write/rdf-xml';
import { writeTriG } from '@ds4sscc/linked-data/write/trig';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { addresses, awkwardTexts, instants } from '../awkward.mjs';
import { bytesOf, pieces } from '../source-of.mjs';

const writers = { writeJsonLd, writeNQuads, writeNTriples, writeRdfXml, writeTriG, writeTurtle };

export async function linkedData(record, inputs) {
  record.know('an IRI with umlauts', isIri('https://städte.example/ä'), true);
  record.know('an IRI with a space', isIri('https://city.example/a b'), false);

  const documents = [...inputs.fixtures, ...inputs.examples, ...awkwardGraphs()].filter(
    ({ name, text }) =>
      text !== undefined && text.length < 500_000 && /\.(?:ttl|trig|n[tq]|rdf|xml|jsonld)$/.test(name),
  );
  record.know(
    'documents in every syntax',
    [...new Set(documents.map(({ text }) => recogniseSyntax(text)))].filter(Boolean).sort(),
    ['json-ld', 'n-quads', 'n-triples', 'rdf-xml', 'trig', 'turtle'],
  );
  for (const { name, text } of documents) {
    await record.attempt(name, async () => {
      const document = await parseGraph(pieces(bytesOf({ text }), 1021), {
        source: name,
        base: 'https://base.example/a/b?c',
      });
      const statements = [...document.graph].map((one) => [
        ...[one.subject, one.predicate, one.object, ...(one.graph?.termType === 'NamedNode' ? [one.graph] : [])].map(
          termKey,
        ),
        one.line,
        one.column,
        one.pointer,
      ]);
      const { syntax, findings, prefixes } = document;
      return { syntax, findings, prefixes, statements };
    });
  }
  for (const { name, text } of documents.filter(
    ({ name }) => name.startsWith('two-cities') || name.startsWith('awkward'),
  )) {
    const { graph, prefixes } = await parseGraph(text, { source: name });
    for (const [writer, write] of Object.entries(writers)) {
      await record.attempt(`${name} ${writer}`, async () => {
        const written = write(graph, { prefixes });
        const again = await parseGraph(written.text, { source: 'again' });
        const same = await sameDataset(graph, again.graph);
        return { ...written, again: again.findings, same };
      });
    }
    await record.attempt(`${name} canonical`, () => canonicalForm(graph));
    record.add(`${name} dataset`, toDataset(graph).size);
    const strict = await parseGraphStrict(text, { source: name });
    record.add(`${name} strict`, strict.graph?.size);
    const sizes = [];
    for await (const block of parseGraphBlocks(pieces(bytesOf({ text }), 777), { source: name, blockLength: 1000 }))
      sizes.push([block.graph.size, block.findings]);
    record.add(`${name} blocks`, sizes);
  }

  const context = [bundledContexts[0].iri, { ä: 'https://city.example/ä', at: { '@id': 'ä', '@type': '@id' } }];
  const node = { '@context': context, '@id': '../x y', ä: awkwardTexts, at: [...addresses], unknown: 1e21, n: -0 };
  await record.attempt('expand', () => expandJsonLd(node, { base: 'https://base.example/a/b' }));
  for (const { iri } of bundledContexts) {
    await record.attempt(`compiled ${iri}`, () => {
      const compiled = compileContext(iri);
      return [compiled.isSupported, compiled.reason];
    });
  }
  await record.attempt('expand what is broken', () =>
    Promise.all(
      [
        null,
        1,
        [],
        { '@context': 7 },
        { '@context': { '@vocab': 5 } },
        { '@id': {} },
        { '@context': { a: { '@id': 'a' } } },
      ].map((document) => expandJsonLd(document)),
    ),
  );
  const lists = Object.entries(vocabularies).filter(([, one]) => Array.isArray(one?.concepts));
  record.add(
    'vocabularies',
    lists.map(([name, { concepts }]) => [name, concepts.length]),
  );
  for (const [name, vocabulary] of lists)
    record.add(
      `words of ${name}`,
      [...awkwardTexts, 'ITALY', 'ÉTATS-UNIS', 'deutsch', 'csv'].map((word) =>
        vocabularies.findConcept(vocabulary, word),
      ),
    );
}

function awkwardGraphs() {
  const texts = awkwardTexts.filter((text) => !/[\ud800-\udbff](?![\udc00-\udfff])/.test(text));
  const turtle = [
    '@prefix d: <http://purl.org/dc/terms/> . @prefix x: <http://www.w3.org/2001/XMLSchema#> .',
    ...texts.map((text, index) => `<#t${index}> d:title ${JSON.stringify(text)}@de-AT, ${JSON.stringify(text)} .`),
    ...instants.map((text) => `<#i> d:issued ${JSON.stringify(text)}^^x:dateTime .`),
    ...addresses.filter((text) => !/[<>"{}|^`\\\ud800 ]/.test(text)).map((text) => `<#a> d:relation <${text}> .`),
    '[] d:relation [ d:relation ( 1 2.50 3e4 true _:x ) ] . _:x d:relation _:y . _:y d:relation _:x .',
  ].join('\n');
  const rows = addresses.map((text) => `<https://a.example/> <https://p.example/> <${text}> .`).join('\n');
  const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="http://purl.org/dc/terms/" xml:base="https://b.example/x/y">
${addresses.map((text) => `<rdf:Description rdf:about="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"><d:title xml:lang="DE">ä &amp; &#x1F600; ß</d:title></rdf:Description>`).join('\n')}
<rdf:Description><d:title>&nosuch; ü</d:title></rdf:Description></rdf:RDF>`;
  return [
    { name: 'awkward/all.ttl', text: turtle },
    { name: 'awkward/addresses.nt', text: rows },
    {
      name: 'awkward/all.nt',
      text: texts.map((text) => `<https://a.example/> <https://p.example/> ${JSON.stringify(text)}@de .`).join('\n'),
    },
    { name: 'awkward/addresses.nq', text: rows.replaceAll(' .', ' <https://g.example/ä> .') },
    { name: 'awkward/all.trig', text: turtle.replace('<#t0>', 'GRAPH <#g> { <#t0>').replace('<#t1>', '} <#t1>') },
    { name: 'awkward/addresses.rdf', text: xml },
    { name: 'awkward/broken.ttl', text: turtle.replaceAll('@de-AT', '@de_AT').replace('d:title', 'e:title') },
    {
      name: 'awkward/addresses.jsonld',
      text: JSON.stringify({
        '@context': { p: { '@id': 'https://p.example/', '@type': '@id' } },
        '@graph': addresses.map((text) => ({ '@id': text, p: addresses })),
      }),
    },
  ];
}
