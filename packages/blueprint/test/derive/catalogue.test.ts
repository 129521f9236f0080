import { parseCatalogue } from '@ds4sscc/catalogue';
import { validateShacl } from '@ds4sscc/catalogue/shacl';
import { parseGraph } from '@ds4sscc/linked-data';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { Ajv2019 } from 'ajv/dist/2019.js';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineDataSpace } from '../../src/data-space.js';
import { deriveCatalogue } from '../../src/derive/derive-catalogue.js';
import { deriveDspCatalogue } from '../../src/derive/derive-dsp-catalogue.js';
import { graphDocument } from '../../src/derive/graph-document.js';
import { anyDataSpace } from './any-data-space.js';

const corpus = new URL('../../../../../shared/corpus/', import.meta.url);
const hasCorpus = existsSync(corpus);
if (!hasCorpus)
  process.stderr.write(
    'skipped: ../shared/corpus is absent, so nothing is held against the official shapes and schemas\n',
  );
const readCorpus = (name: string): string => readFileSync(new URL(name, corpus), 'utf8');

const space = defineDataSpace({
  dataspace: '1',
  id: 'https://city.example/space',
  title: 'City',
  participants: [
    { id: 'https://city.example/', name: 'City', role: 'data-provider', contact: { email: 'data@city.example' } },
  ],
  datasets: [
    {
      id: 'https://city.example/air',
      title: { en: 'Air quality', nl: 'Luchtkwaliteit' },
      publisher: 'https://city.example/',
      files: ['data/air.ndjson.gz'],
      policy: 'https://city.example/policy/air',
      access: { license: 'CC_BY_4_0', downloadURL: 'https://city.example/files/', accessRights: 'PUBLIC' },
      legal: { hvdCategory: ['c_dd313021'] },
    },
  ],
});

describe('The catalogue that a description stands for', () => {
  it('says of a dataset what the description says', () => {
    const { graph } = deriveCatalogue(space);
    const { datasets, distributions, catalogues } = parseCatalogue(graphDocument(graph!, 'dataspace'));
    expect(catalogues.map(({ iri, dataset }) => [iri, dataset])).toEqual([
      ['https://city.example/space', ['https://city.example/air']],
    ]);
    expect(datasets[0]).toMatchObject({
      title: { en: 'Air quality', nl: 'Luchtkwaliteit' },
      publisher: 'https://city.example/',
      hasPolicy: ['https://city.example/policy/air'],
      accessRights: 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
      applicableLegislation: ['http://data.europa.eu/eli/reg_impl/2023/138/oj'],
      hvdCategory: ['http://data.europa.eu/bna/c_dd313021'],
    });
    expect(distributions[0]).toMatchObject({
      downloadURL: ['https://city.example/files/air.ndjson.gz'],
      format: 'http://publications.europa.eu/resource/authority/file-type/JSON',
      compressFormat: 'https://www.iana.org/assignments/media-types/application/gzip',
      license: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
    });
  });

  it('has no error, whatever was described, but for high-value datasets that lack what the regulation asks', () => {
    let conforming = 0;
    fc.assert(
      fc.property(anyDataSpace, (any) => {
        const errors = deriveCatalogue(any).findings.filter(({ level }) => level === 'error');
        const claiming = any.datasets.flatMap(({ legal }, index) => (legal?.hvdCategory ? [`/datasets/${index}`] : []));
        for (const { rule, location, message } of errors) {
          expect(message && rule).toMatch(/^hvd\//);
          expect([...claiming, '/services/0']).toContain(location.pointer);
        }
        conforming += errors.length === 0 ? 1 : 0;
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(conforming).toBeGreaterThan(10);
  });

  it.skipIf(!hasCorpus)('has no violation by the official shapes, whatever was described', async () => {
    const name = 'dcat/shapes/3.0.1-generated/dcat-ap-SHACL.ttl';
    const shapes = await parseGraph(readCorpus(name), { source: name });
    await fc.assert(
      fc.asyncProperty(anyDataSpace, async (any) => {
        const { text } = writeTurtle(deriveCatalogue(any).graph!, {});
        const { conforms, results } = validateShacl(shapes, await parseGraph(text, { source: 'derived.ttl' }));
        const violations = [...results].filter(({ severity }) => severity.endsWith('#Violation'));
        expect(violations).toEqual([]);
        expect(conforms === undefined).toBe(false);
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it('is not made of a wrong code: a finding says where it stands in the description', () => {
    const [dataset] = space.datasets;
    const wrong = { ...space, datasets: [{ ...dataset!, metadata: { theme: ['ENVY'] } }] };
    const { graph, findings } = deriveCatalogue(wrong);
    expect(graph).toBeUndefined();
    expect(findings.map(({ rule, location }) => [rule, location.pointer])).toEqual([
      ['definition/unknown-term', '/datasets/0/metadata/theme/0'],
    ]);
  });
});

describe('The catalogue of the Dataspace Protocol', () => {
  const connector = { id: 'https://city.example/connector', endpointURL: 'https://city.example/dsp' };

  it.skipIf(!hasCorpus)('is valid by the schemas of the protocol, and has every dataset that is offered', () => {
    const ajv = new Ajv2019({ strict: false });
    const schemas = [
      'catalog/catalog-schema',
      'catalog/dataset-schema',
      'common/context-schema',
      'negotiation/contract-schema',
    ];
    for (const name of schemas) ajv.addSchema(JSON.parse(readCorpus(`dsp/${name}.json`)) as object);
    const validate = ajv.getSchema('https://w3id.org/dspace/2025/1/catalog/catalog-schema.json')!;
    let written = 0;
    fc.assert(
      fc.property(anyDataSpace, (any) => {
        const { value, findings } = deriveDspCatalogue(any, connector);
        const ready = any.datasets.filter(({ id, offer, files, access }) => {
          const served = (any.services ?? []).some(({ serves = [] }) => serves.includes(id));
          const published = (files?.length ?? 0) > 0 && access?.downloadURL !== undefined;
          return offer !== undefined && (served || published || access?.accessURL !== undefined);
        });
        if (value === undefined) return expect(findings).not.toEqual([]);
        expect([validate(value), validate.errors]).toEqual([true, null]);
        const { dataset = [] } = value as { dataset?: readonly { '@id': string }[] };
        written += dataset.length;
        expect(dataset.map((one) => one['@id']).every((id) => ready.some((one) => one.id === id))).toBe(true);
      }),
      { numRuns: 100, seed: 3 },
    );
    expect(written).toBeGreaterThan(30);
  });

  it('leaves out, and says so, what nobody offers', () => {
    const { findings } = deriveDspCatalogue(space, connector);
    expect(findings.map(({ rule }) => rule)).toContain('conversion/target-incomplete');
  });
});
