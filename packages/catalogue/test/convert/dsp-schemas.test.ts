import { fromDsp, toDsp } from '@ds4sscc/catalogue/convert/dsp';
import { parseGraph } from '@ds4sscc/linked-data';
import { Ajv2019 } from 'ajv/dist/2019.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from './catalogue-graphs.js';
import { formats } from './formats.js';
import { hasCorpus, readCorpus, realFiles } from './real-files.js';

const base = 'https://w3id.org/dspace/2025/1/';
const schemas = [
  'catalog/catalog-schema.json',
  'catalog/dataset-schema.json',
  'common/context-schema.json',
  'negotiation/contract-schema.json',
];
const compile = () => {
  const ajv = new Ajv2019({ strict: false });
  for (const file of schemas) ajv.addSchema(JSON.parse(readCorpus(`dsp/${file}`)) as object);
  return (name: string) => ajv.getSchema(base + name)!;
};
const writing = formats.filter(({ name }) => name.startsWith('Dataspace'));
interface Vector {
  readonly name: string;
  readonly schema: string;
  readonly expect: string;
  readonly doc: unknown;
}

describe.skipIf(!hasCorpus)('catalogues of the Dataspace Protocol', () => {
  const schema = hasCorpus ? compile() : undefined!;

  it.each(realFiles)('%s is valid by the schemas of the protocol, or not written at all', async (file) => {
    const document = await parseGraph(readCorpus(file), { source: file });
    const validate = schema('catalog/catalog-schema.json');
    for (const { to } of writing) {
      const { value, findings } = to(document);
      if (value === undefined) expect(findings.map(({ rule }) => rule)).toEqual(['conversion/target-incomplete']);
      else expect([validate(value), validate.errors]).toEqual([true, null]);
    }
  });

  it('are valid, whatever the graph is', () => {
    const validate = schema('catalog/catalog-schema.json');
    fc.assert(
      fc.property(documents, fc.constantFrom(...writing), (document, { to }) => {
        const { value } = to(document);
        expect([value === undefined || validate(value), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  const vectors = hasCorpus ? (JSON.parse(readCorpus('dsp/schema-vectors.json')) as Vector[]) : [];
  const catalogues = vectors.filter(({ schema: name }) => /catalog-schema|dataset-schema/.test(name));

  it('come as 8 vectors and more', () => {
    expect(catalogues.length).toBeGreaterThanOrEqual(8);
  });

  it.each(catalogues.map((one, index) => [`${one.name} ${index}`, one] as const))(
    '%s is read without a throw',
    (_, { doc }) => {
      const { document, findings } = fromDsp(JSON.stringify(doc), { source: 'vector.json' });
      expect(document.graph.size > 0 || findings.length > 0).toBe(true);
    },
  );

  const valid = catalogues.filter((one) => one.expect === 'valid' && one.schema.endsWith('catalog-schema.json'));
  it.each(valid.map((one) => [one.name, one.doc] as const))('%s comes back as it was', (_, doc) => {
    const { document, losses } = fromDsp(JSON.stringify(doc), { source: 'vector.json' });
    expect(losses).toEqual([]);
    expect(toDsp(document).value).toEqual(doc);
  });

  // In the first, the offer has the identifier of its dataset: they are one resource, and each says what the other says.
  it.each(['catalog.json', 'nested-catalog.json'])(
    'the example %s of the protocol comes back with all it says',
    (name) => {
      const doc: unknown = JSON.parse(readCorpus(`dsp/catalog/example/${name}`));
      const { document, losses } = fromDsp(JSON.stringify(doc), { source: name });
      expect(losses).toEqual([]);
      expect(toDsp(document).value).toMatchObject(doc as object);
    },
  );

  it('the example of a dataset is read whole', () => {
    expect(fromDsp(readCorpus('dsp/catalog/example/dataset.json'), { source: 'dataset.json' }).losses).toEqual([]);
  });
});
