import net from 'node:net';
import { checkCatalogue, parseCatalogue } from '@ds4sscc/catalogue';
import { checkCatalogueStream } from '@ds4sscc/catalogue/stream';
import type { Finding } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Bad input is read in bounded time and memory, gives a finding and opens no socket; in blocks and as a whole alike.

const dataset = '<http://x.example/air> a <http://www.w3.org/ns/dcat#Dataset> ';
const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"';

async function read(input: string | Uint8Array): Promise<{ rules: ReadonlySet<string>; datasets: number }> {
  const document = await parseGraph(input, { source: 'x' });
  const found = [...document.findings, ...checkCatalogue(document)];
  const { datasets } = parseCatalogue(document);
  const streamed: Finding[] = [];
  await checkCatalogueStream(() => [input], {
    source: 'x',
    blockLength: 100_000,
    onFinding: (one) => streamed.push(one),
  });
  const rules = new Set(found.map(({ rule }) => rule));
  expect(new Set(streamed.map(({ rule }) => rule))).toEqual(rules);
  return { rules, datasets: datasets.length };
}

describe('bad input', () => {
  const connect = vi.spyOn(net.Socket.prototype, 'connect');
  const request = vi.spyOn(globalThis, 'fetch');
  beforeEach(() => {
    connect.mockClear();
    request.mockClear();
  });
  afterEach(() => {
    expect(connect).not.toHaveBeenCalled();
    expect(request).not.toHaveBeenCalled();
  });

  it('with entities that expand without end is refused', async () => {
    const entities = Array.from(
      { length: 20 },
      (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};&e${n};&e${n};&e${n};&e${n};">`,
    ).join('');
    const text = `<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY e0 "lol">${entities}]><rdf:RDF ${rdf}><rdf:Description><dct:title>&e20;</dct:title></rdf:Description></rdf:RDF>`;
    expect((await read(text)).rules).toContain('rdf/syntax-error');
  });

  it('with an external entity opens no file', async () => {
    const text = `<!DOCTYPE rdf:RDF [<!ENTITY e SYSTEM "file:///etc/passwd">]><rdf:RDF ${rdf}><rdf:Description rdf:about="urn:a"><dct:title>&e;</dct:title></rdf:Description></rdf:RDF>`;
    const { graph, findings } = await parseGraph(text, { source: 'x' });
    expect(Array.from(graph, ({ object }) => object.value)).toEqual(['&e;']);
    expect(findings.map(({ rule }) => rule)).toEqual(['rdf/syntax-error']);
  });

  it.each([
    ['UTF-16 with its mark', 'utf16le', '\uFEFF'],
    ['UTF-16 without a mark', 'utf16le', ''],
  ] as const)('in %s is a finding', async (_, encoding, mark) => {
    const { rules } = await read(new Uint8Array(Buffer.from(`${mark}${dataset}.`, encoding)));
    expect(rules.size).toBeGreaterThan(0);
    expect([...rules].every((rule) => ['text/not-utf-8', 'rdf/syntax-unknown'].includes(rule))).toBe(true);
  });

  it('with a mark, and lines that end in CR and LF, is read as it is without', async () => {
    const plain = `${dataset};\n  <http://purl.org/dc/terms/title> "Air"@en .\n`;
    const { rules, datasets } = await read(plain);
    const marked = await read(new Uint8Array(Buffer.from(`\uFEFF${plain.replaceAll('\n', '\r\n')}`)));
    expect(marked).toEqual({ rules, datasets });
    expect(datasets).toBe(1);
  });

  it('with an IRI of ten million characters is read', async () => {
    const long = `http://x.example/${'a'.repeat(10_000_000)}`;
    const { datasets, rules } = await read(
      `${dataset}; <http://purl.org/dc/terms/relation> <${long}> .\n<${long}> a <http://www.w3.org/ns/dcat#Dataset> .`,
    );
    expect(datasets).toBe(2);
    expect(rules).toContain('dcat-ap/dataset-title-missing');
  });

  it('with a million keywords is read', { timeout: 60_000 }, async () => {
    const keywords = Array.from({ length: 1_000_000 }, (_, n) => `"k${n}"@en`).join(',');
    const text = `${dataset}; <http://www.w3.org/ns/dcat#keyword> ${keywords} .`;
    const document = await parseGraph(text, { source: 'x' });
    expect(parseCatalogue(document).datasets[0]?.keyword['en']?.length).toBe(1_000_000);
    let keywordsRead = 0;
    // In blocks the statements of one node are held until it is complete; a fifth of them shows as much.
    const some = `${text.slice(0, text.indexOf('"k200000"@en') - 1)} .`;
    await checkCatalogueStream(() => [some], {
      source: 'x',
      onFinding: () => undefined,
      onDataset: ({ keyword }) => (keywordsRead = keyword['en']?.length ?? 0),
    });
    expect(keywordsRead).toBe(200_000);
  });

  it('with catalogues that hold each other is read once', async () => {
    const catalogue = (n: number) =>
      `<urn:c${n}> a <http://www.w3.org/ns/dcat#Catalog> ; <http://www.w3.org/ns/dcat#catalog> <urn:c${(n + 1) % 3}> ; <http://purl.org/dc/terms/hasPart> <urn:c${n}> .`;
    const loop =
      '<http://www.w3.org/ns/dcat#Catalog> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <http://www.w3.org/ns/dcat#Catalog> .';
    const text = `${[0, 1, 2].map(catalogue).join('\n')}\n${loop}`;
    const document = await parseGraph(text, { source: 'x' });
    expect(parseCatalogue(document).catalogues.map(({ iri }) => iri)).toEqual(['urn:c0', 'urn:c1', 'urn:c2']);
    expect((await read(text)).rules).toContain('dcat-ap/catalogue-title-missing');
  });

  it('that nests deeper than anything real ends with a finding', async () => {
    const deep = `${'{"http://purl.org/dc/terms/hasPart":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect((await read(`{"@context":{},${deep.slice(1)}`)).rules).toContain('json/too-deep');
    const xml = `<rdf:RDF ${rdf}>${'<rdf:Description><dct:hasPart>'.repeat(3000)}`;
    expect((await read(xml)).rules).toContain('rdf/too-deep');
    await read(`<urn:a> <urn:b> ${'['.repeat(100_000)}`);
  });

  it('with a context elsewhere fetches nothing', async () => {
    const { rules } = await read(
      '{"@context": "http://127.0.0.1:9/context.jsonld", "@type": "Dataset", "title": "Air"}',
    );
    expect(rules).toContain('json-ld/context-unknown');
  });
});
