import { recogniseEntities } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';
import { corpusFile, corpusFiles, hasCorpus } from './corpus.js';

const entity = '{"id": "urn:ngsi-ld:Road:1", "type": "Road"}';

describe('recogniseEntities', () => {
  it.each([
    [`${entity}\n${entity}\n`, 'ndjson'],
    [`\u{feff}${entity}\r\n${entity}`, 'ndjson'],
    [`{"id": "urn:ngsi-ld:Road:1", "type": "Road"\n${entity}\n`, 'ndjson'],
    [`{"id": }\n${entity}\n`, 'ndjson'],
    [`[${entity}]`, 'json-array'],
    [`\n [\n  ${entity},`, 'json-array'],
    [entity, 'entity'],
    ['{\n  "id": "urn:ngsi-ld:Road:1",\n  "type": ["Road", "Bridge"]\n}\n', 'entity'],
    ['{"type": "Road", "name": {"type": "Property", "value": "A8"}}', 'entity'],
    ['{"type": "Feature", "geometry": null, "properties": {}}', 'entity'],
    ['{"id": "urn:x:1", "type": "Dataset", "title": {"type": "Property", "value": "Air"}}', 'entity'],
    ['{"type": "FeatureCollection", "features": []}', 'geojson'],
    ['{"name": "x", "features": [{"type": "Feature"', 'geojson'],
  ])('takes %j for %s', (head, format) => {
    expect(recogniseEntities(head)).toBe(format);
  });

  it.each([
    '',
    'id,type\n1,Road\n',
    '[]',
    '[1, 2]',
    '["urn:ngsi-ld:Road:1"]',
    '{"openapi": "3.1.0", "info": {"title": "Roads"}}',
    '{"name": "roads", "version": "1.0.0", "type": "module"}',
    '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}',
    '{"id": "road.json", "type": "object", "properties": {}}',
    '{"@context": {"Road": "https://example.org/Road"}}',
    '{"@context": "http://www.w3.org/ns/odrl.jsonld", "id": "urn:x:1", "type": "Offer", "permission": []}',
    '{"@context": {"dcat": "http://www.w3.org/ns/dcat#"}, "id": "urn:x:1", "type": "dcat:Dataset"}',
    '{"@context": {}, "@graph": [{"id": "urn:x:1", "type": "Road"}]}',
    '{"id": "urn:ngsi-ld:Subscription:1", "type": "Subscription", "entities": []}',
    '{"type": "Property", "value": 1}',
    '\u{0}\u{1}',
  ])('leaves %j to others', (head) => {
    expect(recogniseEntities(head)).toBeUndefined();
  });

  it.skipIf(!hasCorpus)(
    'takes none of the catalogues, policies, contexts and schemas of the corpus for entities',
    () => {
      const others = ['dcat', 'odrl', 'decide', 'dsp', 'ngsi-ld-contexts'].flatMap((folder) =>
        corpusFiles(folder)
          // One file beside the catalogues is a normalized NGSI-LD entity of type Dataset, and is taken for one.
          .filter((file) => /json/.test(file) && !file.endsWith('sdm-dataset-normalized.jsonld'))
          .map((file) => [folder, file] as const),
      );
      expect(others.length).toBeGreaterThan(50);
      expect(others.filter(([folder, file]) => recogniseEntities(corpusFile(folder, file).slice(0, 65536)))).toEqual(
        [],
      );
    },
  );

  it.skipIf(!hasCorpus)('recognises every example of Smart Data Models in JSON', () => {
    const examples = corpusFiles('smart-data-models').filter((file) => /examples\/.*json(ld)?$/.test(file));
    expect(examples.length).toBeGreaterThan(200);
    const missed = examples.filter((file) => !recogniseEntities(corpusFile('smart-data-models', file).slice(0, 65536)));
    expect(missed).toEqual([]);
  });
});
