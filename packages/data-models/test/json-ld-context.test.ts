import { defineModel, models, property } from '@ds4sscc/data-models';
import { toJsonLdContext } from '@ds4sscc/data-models/json-ld-context';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { keyValues, line, normalized } from './bus-line.js';
import { corpusFile, hasCorpus } from './corpus.js';

type Node = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const ngsiLd = 'https://uri.etsi.org/ngsi-ld/';
const transport = 'https://example.org/transport/';

async function expand(entity: object, context: unknown): Promise<Node> {
  const document = { ...entity, '@context': context } as jsonld.JsonLdDocument;
  const documentLoader = async (): Promise<never> => {
    throw new Error('a test reads no network');
  };
  const [node] = await jsonld.expand(document, { documentLoader });
  return node as Node;
}

describe('toJsonLdContext', () => {
  it.each(models.map((model) => [model.type, model] as const))(
    'makes the names of %s expand to the IRIs of the model, as jsonld reads it',
    async (_, model) => {
      const context = toJsonLdContext(model)['@context'];
      const values = Object.keys(model.attributes).map((name) => [name, { '@value': 1 }]);
      const node = await expand({ id: 'urn:ngsi-ld:X:1', type: model.type, ...Object.fromEntries(values) }, context);
      expect(node['@type']).toEqual([model.iri]);
      const iris = Object.values(model.attributes).map(({ iri }) => iri ?? '');
      expect(
        Object.keys(node)
          .filter((name) => !name.startsWith('@'))
          .sort(),
      ).toEqual([...new Set(iris)].sort());
    },
  );

  it('reads relationships as references and dates with the datatype of NGSI-LD', async () => {
    const observed = models.find(({ type }) => type === 'AirQualityObserved') ?? line;
    const entity = {
      id: 'urn:ngsi-ld:AirQualityObserved:1',
      type: 'AirQualityObserved',
      dateObserved: '2026-03-01T08:00:00Z',
      refDevice: 'urn:ngsi-ld:Device:1',
      airQualityLevel: 'good',
    };
    const node = await expand(entity, toJsonLdContext(observed)['@context']);
    expect(node['https://smartdatamodels.org/dateObserved']).toEqual([
      { '@type': `${ngsiLd}DateTime`, '@value': '2026-03-01T08:00:00Z' },
    ]);
    expect(node['https://smartdatamodels.org/dataModel.Environment/refDevice']).toEqual([
      { '@id': 'urn:ngsi-ld:Device:1' },
    ]);
    expect(node['https://smartdatamodels.org/dataModel.Environment/airQualityLevel']).toEqual([{ '@value': 'good' }]);
  });

  it('gives a name that two models read differently its meaning by the type of the entity', async () => {
    const [one, other] = ['a', 'b'].map((name) =>
      defineModel({
        type: name.toUpperCase(),
        title: name,
        description: name,
        follows: 'Register 1.0',
        namespace: `https://example.org/${name}/`,
        attributes: {
          size: property('Its size.', z.number()),
          colour: property('Its colour.', z.string(), { iri: 'https://example.org/colour' }),
        },
        required: [],
      }),
    );
    const context = toJsonLdContext([one ?? line, other ?? line])['@context'];
    const nodes = await Promise.all(
      ['A', 'B'].map((type) => expand({ id: 'urn:ngsi-ld:X:1', type, size: 1, colour: 'red' }, context)),
    );
    const names = nodes.map((node) => Object.keys(node).filter((name) => name.startsWith('http')));
    expect(names.map((own) => own.sort())).toEqual([
      ['https://example.org/a/size', 'https://example.org/colour'],
      ['https://example.org/b/size', 'https://example.org/colour'],
    ]);
  });

  it('covers all models of this package at once', async () => {
    const context = toJsonLdContext(models)['@context'];
    for (const model of models) {
      const values = Object.keys(model.attributes).map((name) => [name, { '@value': 1 }]);
      const node = await expand({ id: 'urn:x-y:1', type: model.type, ...Object.fromEntries(values) }, context);
      for (const { iri = '' } of Object.values(model.attributes)) expect(Object.keys(node)).toContain(iri);
    }
  });

  it.skipIf(!hasCorpus)('works before the core context, in normalized and in key-values', async () => {
    const core = (JSON.parse(corpusFile('ngsi-ld-contexts/core-v1.8.jsonld')) as { '@context': unknown })['@context'];
    const context = [toJsonLdContext(line)['@context'], core];
    const full = await expand(normalized, context);
    const short = await expand(keyValues, context);
    expect(full[`${transport}operator`]).toEqual([
      { '@type': [`${ngsiLd}Relationship`], [`${ngsiLd}hasObject`]: [{ '@id': 'urn:ngsi-ld:Organisation:1' }] },
    ]);
    expect(short[`${transport}operator`]).toEqual([{ '@id': 'urn:ngsi-ld:Organisation:1' }]);
    expect(short[`${transport}name`]?.[0]?.[`${ngsiLd}hasLanguageMap`]).toContainEqual({
      '@language': 'nl',
      '@value': 'Lijn 7',
    });
    for (const name of Object.keys(line.attributes)) expect(Object.keys(full)).toContain(`${transport}${name}`);
  });

  it.skipIf(!hasCorpus)('means the same where the core context follows, as NGSI-LD has it', async () => {
    const core = (JSON.parse(corpusFile('ngsi-ld-contexts/core-v1.8.jsonld')) as { '@context': unknown })['@context'];
    for (const model of models) {
      const values = Object.keys(model.attributes).map((name) => [name, { '@value': 1 }]);
      const entity = { id: 'urn:ngsi-ld:X:1', type: model.type, ...Object.fromEntries(values) };
      const node = await expand(entity, [toJsonLdContext(model)['@context'], core]);
      expect(node['@type']).toEqual([model.iri]);
      for (const [name, { iri = '' }] of Object.entries(model.attributes))
        expect(Object.keys(node), `${model.type}: ${name}`).toContain(iri);
    }
  });
});
