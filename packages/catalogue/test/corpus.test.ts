import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Catalogue, checkCatalogue, hasCatalogue, parseCatalogue, summariseCatalogue } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const here = existsSync(corpus);
if (!here) process.stdout.write('corpus.test.ts is skipped: ../shared/corpus is not there\n');
const filesOf = (folder: string) =>
  here
    ? readdirSync(`${corpus}${folder}`)
        .filter((name) => /\.(?:ttl|rdf|jsonld)$/.test(name))
        .map((name) => `${folder}/${name}`)
    : [];
const files = [...filesOf('dcat/real'), ...filesOf('decide')];

interface Recorded {
  readonly file: string;
  readonly triples?: number | null;
  readonly Catalog?: number;
  readonly Dataset?: number;
  readonly Distribution?: number;
}
const recorded = new Map<string, Recorded>(
  here
    ? JSON.parse(readFileSync(`${corpus}dcat/real/shacl-results.json`, 'utf8')).map((one: Recorded) => [
        `dcat/real/${one.file}`,
        one,
      ])
    : [],
);

async function read(file: string) {
  return parseGraph(readFileSync(`${corpus}${file}`, 'utf8'), { source: file });
}

describe.skipIf(!here)('real catalogues', () => {
  it('are 42 files and the 6 of a pilot', () => {
    expect([filesOf('dcat/real').length, filesOf('decide').length]).toEqual([42, 6]);
  });

  it.each(files)('%s gives a catalogue of plain data and located findings', async (file) => {
    const document = await read(file);
    const catalogue = parseCatalogue(document);
    const findings = checkCatalogue(document);
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
    expect(JSON.parse(JSON.stringify(summariseCatalogue(catalogue)))).toEqual(summariseCatalogue(catalogue));
    for (const { location, message } of findings) {
      expect(location.node, message).toBeDefined();
      expect(location.line ?? location.pointer, message).toBeDefined();
    }
  });

  it.each([...recorded.values()].filter(({ triples }) => triples).map(({ file }) => `dcat/real/${file}`))(
    '%s holds as many catalogues, datasets and distributions as were counted independently',
    async (file) => {
      const catalogue = parseCatalogue(await read(file));
      const { Catalog = 0, Dataset = 0, Distribution = 0 } = recorded.get(file) as Recorded;
      expect({
        Catalog: declared(catalogue.catalogues, 'Catalog'),
        Dataset: declared(catalogue.datasets, 'Dataset'),
        Distribution: declared(catalogue.distributions, 'Distribution'),
      }).toEqual({ Catalog, Dataset, Distribution });
    },
  );

  it('places each finding of a Turtle file on a line that names the node or the value', async () => {
    const document = await read('dcat/real/be-opentransportdata.ttl');
    const formats = checkCatalogue(document).filter(({ rule }) => rule === 'dcat-ap/distribution-format-wrong-kind');
    expect(formats.length).toBe(4);
    for (const { location, value, excerpt } of formats) {
      expect(document.lineText(location.line ?? 0)).toContain(value);
      expect(excerpt?.text).toContain(value);
    }
  });

  it('gives the same findings for the same file, whatever was read before', async () => {
    const file = 'dcat/real/eu-ckanmqa-catalog.ttl';
    const first = checkCatalogue(await read(file));
    await read('dcat/real/de-potsdam.ttl');
    expect(checkCatalogue(await read(file))).toEqual(first);
  });

  it('recognises the catalogue of the pilot and leaves its policy and its shapes alone', async () => {
    const found = [];
    for (const file of filesOf('decide')) if (hasCatalogue((await read(file)).graph)) found.push(file);
    expect(found).toEqual(['decide/20260108152100-overview.ttl', 'decide/20260519091850-add-private-dataset.ttl']);
  });
});

function declared(
  resources: Catalogue['datasets'] | Catalogue['catalogues'] | Catalogue['distributions'],
  name: string,
) {
  return resources.filter(({ types }) => types.includes(`http://www.w3.org/ns/dcat#${name}`)).length;
}
