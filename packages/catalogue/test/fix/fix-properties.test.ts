import { fixCatalogue, type CatalogueChange } from '@ds4sscc/catalogue/fix';
import { parseGraph, type Statement } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeRdfXml } from '@ds4sscc/linked-data/write/rdf-xml';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from './apply-changes.js';

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';

const thing = fc.constantFrom('<https://city.example/a>', '<https://city.example/b>', '_:c', '_:d');
const classes = ['Dataset', 'Distribution', 'Catalog'].map((name) => `<${dcat}${name}>`);
const kinds = [
  '<http://www.w3.org/2006/vcard/ns#Organization>',
  '<http://xmlns.com/foaf/0.1/Organization>',
  `<https://www.w3.org/ns/dcat#Dataset>`,
  `<${dct}LicenseDocument>`,
];
const properties = [
  ...[
    'language',
    'format',
    'issued',
    'license',
    'spatial',
    'publisher',
    'hasVersion',
    'accrualPeriodicity',
    'rights',
  ].map((name) => dct + name),
  ...[
    'theme',
    'mediaType',
    'byteSize',
    'accessURL',
    'downloadURL',
    'contactPoint',
    'distribution',
    'landingPage',
    'title',
  ].map((name) => dcat + name),
  'http://www.w3.org/2006/vcard/ns#hasEmail',
  'https://www.w3.org/ns/dcat#keyword',
].map((iri) => `<${iri}>`);
const values = [
  'en',
  'nl-NL',
  'CSV',
  '.csv',
  'text/csv',
  'CC BY 4.0',
  'Transport',
  'daily',
  'Belgium',
  'public',
  'a@city.example',
  'x',
  '2024/01/05',
  '05.01.2024',
  '25/12/2023',
  '2024-01-05 10:00',
  '2024-01-05T10:00:00+0100',
  '12',
  '12.0',
  'https://city.example/file.csv',
  'https://city.example/a file.csv',
  'say "hi" \\\\ & <b>',
].flatMap((text) => [JSON.stringify(text).replaceAll('\\\\\\\\', '\\\\'), `${JSON.stringify(text)}@en`]);
const typed = [
  `"12"^^<${xsd}integer>`,
  `"2024-01-05T10:00:00"^^<${xsd}date>`,
  `"https://city.example/x"^^<${xsd}anyURI>`,
];
const iris = [
  '<http://publications.europa.eu/resource/authority/file-type/CSV>',
  '<https://publications.europa.eu/resource/authority/language/nld>',
  '<http://publications.europa.eu/resource/authority/data-theme/TRAN>',
  '<https://city.example/page>',
];
const line = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(thing, fc.constant(type), fc.constantFrom(...classes, ...kinds)) },
  {
    weight: 5,
    arbitrary: fc.tuple(
      thing,
      fc.constantFrom(...properties),
      fc.oneof(fc.constantFrom(...values, ...typed, ...iris), thing),
    ),
  },
);
/** Every thing is something, else nothing would be judged. */
const declared = fc.tuple(
  ...['<https://city.example/a>', '<https://city.example/b>', '_:c'].map((one) =>
    fc.constantFrom(...classes).map((iri) => `${one} ${type} ${iri} .`),
  ),
);
const lines = fc
  .tuple(
    declared,
    fc.array(
      line.map((terms) => `${terms.join(' ')} .`),
      { minLength: 1, maxLength: 25 },
    ),
  )
  .map((parts) => parts.flat());

const settings = { seed: 7, numRuns: 150 };
const source = 'x.nt';
const readLines = (text: string) => parseGraph(text, { source, syntax: 'n-triples' });

describe('Repairs of any catalogue', () => {
  it('do what they report and nothing else, and are done once', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const text = `${all.join('\n')}\n`;
        const document = await readLines(text);
        const fixed = await fixCatalogue(document, { text });
        const refused = fixed.left.filter(({ why }) => why !== 'makes-others');
        expect([fixed.findings, refused]).toEqual([[], []]);
        const again = await readLines(fixed.text);
        const expected = applyChanges(document.graph, fixed.changes);
        expect(await sameDataset(expected, again.graph)).toEqual({ outcome: 'equal' });
        expect((await fixCatalogue(again, { text: fixed.text })).changes).toEqual([]);
      }),
      settings,
    );
  });

  it('do not depend on the order of the statements', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const one = await repaired(`${all.join('\n')}\n`);
        const other = await repaired(`${all.toReversed().join('\n')}\n`);
        expect(await sameDataset(one.graph, other.graph)).toEqual({ outcome: 'equal' });
        expect(netOf(one.changes)).toEqual(netOf(other.changes));
      }),
      settings,
    );
  });

  it('leave every line alone that no change takes away', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const unique = [...new Set(all)];
        const text = `# by hand\n${unique.join('   \n\n')}\n`;
        const fixed = await fixCatalogue(await readLines(text), { text });
        const kept = fixed.text.split('\n');
        const changed = unique.filter((one) => !kept.some((other) => other.trimEnd() === one));
        expect(kept[0]).toBe('# by hand');
        expect(changed.length).toBeLessThanOrEqual(fixed.changes.length);
        const rest = text.split('\n').filter((one) => !changed.includes(one.trimEnd()));
        expect(rest.filter((one) => !kept.includes(one))).toEqual([]);
      }),
      settings,
    );
  });

  const prefixes = { dcat, dct };
  it.each([
    ['turtle', (graph: Iterable<Statement>) => writeTurtle(graph, { prefixes }).text],
    ['rdf-xml', (graph: Iterable<Statement>) => writeRdfXml(graph, { prefixes }).text],
    ['json-ld', (graph: Iterable<Statement>) => writeJsonLd(graph, { prefixes }).text],
  ] as const)('are the same in %s as in N-Triples', async (syntax, write) => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const document = await readLines(`${all.join('\n')}\n`);
        const expected = await repaired(`${all.join('\n')}\n`);
        const text = write(document.graph);
        const written = await parseGraph(text, { source: 'x', syntax });
        const fixed = await fixCatalogue(written, { text, rewrite: true });
        expect(fixed.findings).toEqual([]);
        const again = await parseGraph(fixed.text, { source: 'x', syntax });
        expect(await sameDataset(expected.graph, again.graph)).toEqual({ outcome: 'equal' });
      }),
      { ...settings, numRuns: 75 },
    );
  });
});

async function repaired(text: string) {
  const { text: fixed, changes } = await fixCatalogue(await readLines(text), { text });
  return { graph: (await readLines(fixed)).graph, changes };
}

/** What goes and what comes, whatever the steps between. */
function netOf(changes: readonly CatalogueChange[]): unknown {
  const count = new Map<string, number>();
  const add = (key: string, by: number): void => void count.set(key, (count.get(key) ?? 0) + by);
  for (const { removed, added } of changes) {
    for (const one of removed) add(JSON.stringify(one), -1);
    for (const one of added) add(JSON.stringify(one), 1);
  }
  return [...count]
    .filter(([, times]) => times !== 0)
    .map(([key, times]) => [key, Math.sign(times)])
    .sort();
}
