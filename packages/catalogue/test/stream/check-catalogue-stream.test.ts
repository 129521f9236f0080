import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue, type CheckCatalogueOptions, type Dataset, parseCatalogue } from '@ds4sscc/catalogue';
import { geoDcatApProfile, mobilityDcatApProfile } from '@ds4sscc/catalogue/profiles';
import { checkCatalogueStream, type CheckStreamOptions } from '@ds4sscc/catalogue/stream';
import type { Finding } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeRdfXml } from '@ds4sscc/linked-data/write/rdf-xml';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// The reference is `checkCatalogue` on the whole document: reading in blocks may change nothing but the order of findings.

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/dcat/real/', import.meta.url));
const present = existsSync(corpus);
if (!present) process.stdout.write('skipped: ../shared/corpus is not here\n');
const files = present ? readdirSync(corpus).filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name)) : [];

/** The numbers of blank nodes in RDF/XML depend on elements that could not be read, some of which stand in other blocks. */
function shown({ rule, level, message, location, value }: Finding): string {
  // What cannot be read is counted in each block.
  if (/^(?:rdf|json-ld)\//.test(rule)) return JSON.stringify([rule, location]);
  return JSON.stringify([rule, level, message, location, value]).replaceAll(/_:b\d+/g, '_:b');
}

async function whole(text: string, options: CheckCatalogueOptions = {}): Promise<readonly string[]> {
  const document = await parseGraph(text, { source: 'x' });
  return [...document.findings, ...checkCatalogue(document, options)].map(shown).sort();
}

async function streamed(text: string, options: Partial<CheckStreamOptions>): Promise<readonly string[]> {
  const findings: Finding[] = [];
  await checkCatalogueStream(() => [text], { source: 'x', ...options, onFinding: (found) => findings.push(found) });
  return findings.map(shown).sort();
}

describe('a catalogue that is read in blocks', () => {
  it.runIf(present).each(files)('has the findings that %s has as a whole', async (name) => {
    const text = readFileSync(corpus + name, 'utf8');
    expect(await streamed(text, { blockLength: 2000 })).toEqual(await whole(text));
  });

  it.runIf(present).each(files.filter((_, at) => at % 6 === 0))(
    'has the findings of all families and profiles that %s has as a whole',
    async (name) => {
      const text = readFileSync(corpus + name, 'utf8');
      const options = { families: 'all', profiles: [geoDcatApProfile, mobilityDcatApProfile] } as const;
      expect(await streamed(text, { ...options, blockLength: 10_000 })).toEqual(await whole(text, options));
    },
  );

  it('has the findings of the whole wherever its statements stand, in any syntax', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(statements(), fc.constantFrom(1, 7, 1000), async (lines, mostHeld) => {
        const text = `${lines.join('\n')}\n`;
        const { graph } = await parseGraph(text, { source: 'x', syntax: 'n-triples' });
        const prefixes = { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' };
        const texts = [
          text,
          writeTurtle(graph, { prefixes }).text,
          writeRdfXml(graph, { prefixes }).text,
          writeJsonLd(graph, { prefixes }).text,
        ];
        for (const one of texts) expect(await streamed(one, { blockLength: 400, mostHeld })).toEqual(await whole(one));
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('gives each dataset once, as it is read from the whole', async () => {
    const [lines] = fc.sample(statements(), { seed: 3, numRuns: 1 }) as [readonly string[]];
    const text = `${lines.join('\n')}\n`;
    const expected = parseCatalogue(await parseGraph(text, { source: 'x', syntax: 'n-triples' })).datasets;
    const datasets: Dataset[] = [];
    const options = { source: 'x', blockLength: 300, onFinding: () => undefined };
    const { datasets: count } = await checkCatalogueStream(() => [text], {
      ...options,
      onDataset: (one) => datasets.push(one),
    });
    expect(count).toBe(expected.length);
    expect(new Set(datasets.map((one) => JSON.stringify(one)))).toEqual(
      new Set(expected.map((one) => JSON.stringify(one))),
    );
  });

  it('is not trusted when it changes between two readings', async () => {
    let opened = 0;
    const rules: string[] = [];
    const open = (): string[] => {
      opened += 1;
      return [`<urn:a> a <http://www.w3.org/ns/dcat#Dataset> ; <urn:p> ${opened === 1 ? '1' : '1, 2'} .`];
    };
    await checkCatalogueStream(open, { source: 'x', onFinding: ({ rule }) => rules.push(rule) });
    expect(rules).toContain('catalogue/input-changed');
  });

  it('takes chunks that end within a character or a string', async () => {
    const text = '<urn:é> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "Qualité 🌬"@fr .\n';
    const bytes = new TextEncoder().encode(text);
    const chunks = Array.from(bytes, (_, at) => bytes.slice(at, at + 1));
    const titles: unknown[] = [];
    await checkCatalogueStream(() => chunks, {
      source: 'x',
      blockLength: 10,
      onFinding: () => undefined,
      onDataset: ({ title }) => titles.push(title),
    });
    expect(titles).toEqual([{ fr: 'Qualité 🌬' }]);
  });
});

/** Statements of a made-up catalogue in any order: datasets, distributions, services and what goes wrong between them. */
function statements(): fc.Arbitrary<readonly string[]> {
  const dcat = 'http://www.w3.org/ns/dcat#';
  const dct = 'http://purl.org/dc/terms/';
  const node = (kind: string, most: number) => fc.nat({ max: most }).map((n) => `<http://x.example/${kind}/${n}>`);
  const dataset = node('dataset', 5);
  const distribution = fc.oneof(node('distribution', 8), fc.constantFrom('_:d1', '_:d2'));
  const service = node('service', 2);
  const say = (subject: fc.Arbitrary<string>, property: string, object: fc.Arbitrary<string>) =>
    fc.tuple(subject, object).map(([from, to]) => `${from} <${property}> ${to} .`);
  const type = (subject: fc.Arbitrary<string>, ...names: string[]) =>
    say(
      subject,
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
      fc.constantFrom(...names).map((name) => `<${name}>`),
    );
  const words = fc.constantFrom('"Air"@en', '"Lucht"@nl', '"x"', '<http://x.example/title>');
  const one = fc.oneof(
    { weight: 3, arbitrary: type(dataset, `${dcat}Dataset`, `${dcat}DatasetSeries`, 'http://x.example/Set') },
    { weight: 3, arbitrary: type(distribution, `${dcat}Distribution`) },
    type(service, `${dcat}DataService`),
    type(node('agent', 2), 'http://xmlns.com/foaf/0.1/Agent', 'http://xmlns.com/foaf/0.1/Organization'),
    type(node('catalogue', 1), `${dcat}Catalog`),
    say(
      fc.constant('<http://x.example/Set>'),
      'http://www.w3.org/2000/01/rdf-schema#subClassOf',
      fc.constant(`<${dcat}Dataset>`),
    ),
    say(node('catalogue', 1), `${dcat}dataset`, dataset),
    say(node('catalogue', 1), `${dcat}service`, service),
    { weight: 3, arbitrary: say(dataset, `${dcat}distribution`, distribution) },
    say(dataset, `${dct}title`, words),
    say(dataset, `${dct}publisher`, node('agent', 2)),
    say(dataset, `${dct}license`, fc.constantFrom('<http://x.example/licence>', '"open"')),
    say(dataset, `${dcat}inSeries`, dataset),
    say(dataset, `${dcat}hasVersion`, dataset),
    say(
      dataset,
      'http://data.europa.eu/r5r/applicableLegislation',
      fc.constantFrom('<http://data.europa.eu/eli/reg_impl/2023/138/oj>', '<http://x.example/act>'),
    ),
    say(distribution, `${dcat}accessService`, service),
    say(distribution, `${dcat}accessURL`, fc.constantFrom('<http://x.example/a.csv>', '"a.csv"', '<urn:a>')),
    say(distribution, `${dct}rights`, fc.constant('<http://x.example/rights>')),
    say(service, `${dcat}servesDataset`, dataset),
    say(node('agent', 2), 'http://xmlns.com/foaf/0.1/name', words),
  );
  return fc.array(one, { minLength: 5, maxLength: 60 });
}
