import { type Catalogue, parseCatalogue } from '@ds4sscc/catalogue';
import { checkCataloguePages, hydraPages, type HydraPagesOptions } from '@ds4sscc/catalogue/stream';
import type { Finding } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
};
const text = (value: string) => ({ '@value': value, '@language': 'en' });
const agent = { '@id': 'http://x.example/agent', '@type': 'foaf:Agent', 'foaf:name': text('City') };
const distribution = {
  '@id': 'http://x.example/csv',
  '@type': 'dcat:Distribution',
  'dcat:accessURL': { '@id': 'http://x.example/a.csv' },
};
const dataset = { '@id': 'http://x.example/air', '@type': 'dcat:Dataset', 'dct:title': text('Air') };
const catalogue = { '@id': 'http://x.example/catalogue', '@type': 'dcat:Catalog', 'dct:title': text('All') };
const ref = ({ '@id': id }: { readonly '@id': string }) => ({ '@id': id });

const nested = {
  '@context': context,
  ...catalogue,
  'dct:publisher': agent,
  'dcat:dataset': [{ ...dataset, 'dcat:distribution': distribution }],
};
const flat = [
  { ...catalogue, 'dct:publisher': ref(agent), 'dcat:dataset': ref(dataset) },
  { ...dataset, 'dcat:distribution': ref(distribution) },
  distribution,
  agent,
];
const prefixes =
  'PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX x: <http://x.example/>\n';
const turtle = `x:catalogue a dcat:Catalog ; dct:title "All"@en ; dct:publisher x:agent ; dcat:dataset x:air .
  x:air a dcat:Dataset ; dct:title "Air"@en ; dcat:distribution x:csv .
  x:csv a dcat:Distribution ; dcat:accessURL <http://x.example/a.csv> . x:agent a foaf:Agent ; foaf:name "City"@en .`;

/** What a catalogue says, whatever its nodes are called and wherever they stand. */
function said(catalogue: Catalogue): unknown {
  const names = new Map<string, string>();
  const plain = JSON.stringify(catalogue, (key, value: unknown) =>
    key === 'location' || key === 'source' ? undefined : value,
  );
  return JSON.parse(
    plain.replaceAll(
      /_:\w+/g,
      (name) => names.get(name) ?? (names.set(name, `_:${names.size}`), `_:${names.size - 1}`),
    ),
  );
}

describe('a catalogue', () => {
  const shapes: Readonly<Record<string, string>> = {
    'nested JSON-LD': JSON.stringify(nested),
    'JSON-LD with the context at the end': JSON.stringify(Object.fromEntries(Object.entries(nested).toReversed())),
    'flat JSON-LD in @graph': JSON.stringify({ '@context': context, '@graph': flat }),
    'flat JSON-LD as an array': JSON.stringify(flat.map((node) => ({ '@context': context, ...node }))),
    'JSON-LD as a named graph': JSON.stringify({
      '@context': context,
      '@id': 'http://x.example/graph',
      '@graph': flat,
    }),
    Turtle: prefixes + turtle,
    'TriG, each node in a graph of its own':
      prefixes +
      turtle
        .split(/(?<=\.)\s+(?=x:)/)
        .map((one, n) => `x:g${n} { ${one} }`)
        .join('\n'),
    'TriG, the same in two graphs': `${prefixes}x:g { ${turtle} } x:h { ${turtle} }`,
    'RDF/XML': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
<dcat:Catalog rdf:about="http://x.example/catalogue"><dct:title xml:lang="en">All</dct:title>
<dct:publisher><foaf:Agent rdf:about="http://x.example/agent"><foaf:name xml:lang="en">City</foaf:name></foaf:Agent></dct:publisher>
<dcat:dataset><dcat:Dataset rdf:about="http://x.example/air"><dct:title xml:lang="en">Air</dct:title><dcat:distribution>
<dcat:Distribution rdf:about="http://x.example/csv"><dcat:accessURL rdf:resource="http://x.example/a.csv"/></dcat:Distribution>
</dcat:distribution></dcat:Dataset></dcat:dataset></dcat:Catalog></rdf:RDF>`,
  };

  it.each(Object.entries(shapes))('is read alike from %s', async (_, shape) => {
    const expected = said(parseCatalogue(await parseGraph(prefixes + turtle, { source: 'x' })));
    const document = await parseGraph(shape, { source: 'x' });
    expect(document.findings).toEqual([]);
    expect(said(parseCatalogue(document))).toEqual(expected);
  });

  it('is read with datasets that have no names', async () => {
    const nameless = `${prefixes}[] a dcat:Dataset ; dct:title "Air"@en ; dcat:distribution [ a dcat:Distribution ; dct:title "csv"@en ] .`;
    const json = JSON.stringify({
      '@context': context,
      '@type': 'dcat:Dataset',
      'dct:title': text('Air'),
      'dcat:distribution': { '@type': 'dcat:Distribution', 'dct:title': text('csv') },
    });
    const [one, other] = await Promise.all(
      [nameless, json].map(async (shape) => said(parseCatalogue(await parseGraph(shape, { source: 'x' })))),
    );
    expect(one).toEqual(other);
  });

  describe('in pages', () => {
    const page = (n: number, next: string | undefined, body: string) =>
      `${prefixes}x:page${n} a <http://www.w3.org/ns/hydra/core#PartialCollectionView> ${next ? `; <http://www.w3.org/ns/hydra/core#next> ${next}` : ''} . ${body}`;
    const parts = turtle.split(/(?<=\.)\s+(?=x:)/);
    const check = async (pages: Readonly<Record<string, string>>, more: Partial<HydraPagesOptions> = {}) => {
      const pageFindings: Finding[] = [];
      const findings: Finding[] = [];
      const titles: unknown[] = [];
      const opened: string[] = [];
      const load = async (iri: string) => {
        opened.push(iri);
        return pages[iri] ?? '';
      };
      const open = hydraPages('http://x.example/page0', {
        load,
        onFinding: (found) => pageFindings.push(found),
        ...more,
      });
      const { datasets } = await checkCataloguePages(open, {
        source: 'x',
        ...(more.contexts && { contexts: more.contexts }),
        onFinding: (found) => findings.push(found),
        onDataset: ({ title }) => titles.push(title),
      });
      const places = pageFindings.map(({ rule, location }) => `${rule} ${location.source} ${location.line ?? '-'}`);
      const rules = new Set(findings.map(({ rule }) => rule));
      return { datasets, titles, opened: new Set(opened).size, rules, places };
    };

    it('is judged as one: what is said on one page holds on the others', async () => {
      const pages = Object.fromEntries(
        parts.map((part, n) => [
          `http://x.example/page${n}`,
          page(n, n + 1 < parts.length ? `x:page${n + 1}` : undefined, part),
        ]),
      );
      const { titles, opened, rules } = await check(pages);
      expect(titles).toEqual([{ en: 'Air' }]);
      expect(opened).toBe(parts.length);
      for (const rule of ['catalogue/dataset-not-listed', 'catalogue/distribution-not-linked', 'catalogue/page-loop'])
        expect(rules).not.toContain(rule);
    });

    it('ends where the pages go round in a circle', async () => {
      const { datasets, opened, places } = await check({
        'http://x.example/page0': page(0, 'x:page1', turtle),
        'http://x.example/page1': page(1, 'x:page0', ''),
      });
      expect({ datasets, opened }).toEqual({ datasets: 1, opened: 2 });
      // Once, however often the pages are read.
      expect(places).toEqual(['catalogue/page-loop http://x.example/page1 2']);
    });

    it('says that there are more pages than are read', async () => {
      const { places, opened } = await check(
        { 'http://x.example/page0': page(0, 'x:page1', turtle), 'http://x.example/page1': page(1, undefined, '') },
        { maxPages: 1 },
      );
      expect(opened).toBe(1);
      expect(places).toEqual(['catalogue/pages-left http://x.example/page0 2']);
    });

    it('that are named by contexts, relative to the page or by a text are found', async () => {
      const hydra = 'http://www.w3.org/ns/hydra/core#';
      const contexts = {
        'http://x.example/names.jsonld': { '@context': { onwards: { '@id': `${hydra}next`, '@type': '@id' } } },
      };
      const { opened, places } = await check(
        {
          'http://x.example/page0': JSON.stringify({
            '@context': 'http://x.example/names.jsonld',
            '@id': 'http://x.example/page0',
            onwards: 'http://x.example/page1',
          }),
          'http://x.example/page1': `<> <${hydra}next> <page2> . <page0> <${hydra}next> <page1> .`,
          'http://x.example/page2': `<> <${hydra}nextPage> "http://x.example/page3" ; <${hydra}next> <page3> .`,
          'http://x.example/page3': page(3, undefined, turtle),
        },
        { contexts },
      );
      expect({ opened, places }).toEqual({ opened: 4, places: [] });
    });

    it.each([
      ['a blank node', page(0, '[]', ''), 1],
      ['a text that is no address', page(0, '"page1"', ''), 1],
      ['two pages', page(0, 'x:page1 , x:page2', ''), 2],
      ['nobody knows where, for the page is damaged', `${page(0, undefined, '')} x:page0 hydra:next x:page1 .`, 1],
      ['nowhere, and is no linked data', '<html></html>', 1],
    ])('says that a page leads to %s', async (_, text, opened) => {
      const { places, ...found } = await check({
        'http://x.example/page0': text,
        'http://x.example/page1': page(1, undefined, turtle),
      });
      expect(places.map((place) => place.split(' ').slice(0, 2))).toEqual([
        ['catalogue/next-page-unclear', 'http://x.example/page0'],
      ]);
      expect(found.opened).toBe(opened);
    });

    it('are parsed for their links where nobody else reads them', async () => {
      const pages: Record<string, string> = {
        'http://x.example/page0': page(0, 'x:page1', ''),
        'http://x.example/page1': page(1, undefined, ''),
      };
      const open = hydraPages('http://x.example/page0', {
        load: async (iri) => pages[iri] ?? '',
        onFinding: () => undefined,
      });
      for (let pass = 0; pass < 2; pass += 1) {
        const sources: string[] = [];
        for await (const { source } of open()) sources.push(source);
        expect(sources).toEqual(Object.keys(pages));
      }
    });
  });
});
