import { type Finding, parseJson } from '@ds4sscc/findings';
import { recogniseApiDescription, summariseApi } from '@ds4sscc/interop';
import { validateApiDescription } from '@ds4sscc/interop/api';
import { describe, expect, it } from 'vitest';
import { allDocuments } from './api-documents/all-documents.js';
import { defects } from './api-documents/defects.js';
import { withDefect } from './api-documents/with-defect.js';

const findingsIn = (value: unknown): readonly Finding[] =>
  validateApiDescription(parseJson(JSON.stringify(value, undefined, 2), 'api.json'));

describe.each(Object.entries(allDocuments))('the description %s, which is right', (_, value) => {
  it('gives no finding', () => {
    expect(findingsIn(value).map(({ rule, location, message }) => `${rule} ${location.pointer} ${message}`)).toEqual(
      [],
    );
  });
});

it.each([
  [
    'ngsiLd',
    'openapi-3.0',
    ['ngsi-ld'],
    ['attribute', 'place', 'time'],
    ['callbacks', 'subscriptions'],
    ['openIdConnect'],
  ],
  ['ogcApiFeatures', 'openapi-3.0', ['ogc-api-features'], ['place', 'time'], [], []],
  ['sensorThings', 'openapi-3.1', ['sensorthings'], ['attribute', 'place', 'time'], [], []],
  ['ckan', 'openapi-3.1', ['ckan'], ['attribute', 'place', 'time'], [], []],
  ['kserve', 'openapi-3.1', ['kserve'], [], [], ['openIdConnect']],
  ['dataspaceProtocol', 'openapi-3.2', ['dataspace-protocol'], [], [], ['http']],
  ['asyncapiMqtt', 'asyncapi', [], [], ['mqtt'], []],
  ['asyncapiKafka', 'asyncapi', [], [], ['kafka'], []],
] as const)('says of %s how it is laid out, filtered, subscribed to and restricted', (name, ...expected) => {
  const value = allDocuments[name];
  const summary = summariseApi(parseJson(JSON.stringify(value), 'api.json'));
  expect([
    recogniseApiDescription(value),
    summary?.patterns,
    summary?.filters,
    summary?.notifications,
    summary?.authentication,
  ]).toEqual(expected);
});

it.each(defects.map((defect) => [defect[0], defect[1], defect] as const))(
  'names the one defect of %s at %s, and nothing else',
  (_, pointer, defect) => {
    const [, , , rule, at = pointer] = defect;
    const found = findingsIn(withDefect(defect)).map((finding) => [finding.rule, finding.location.pointer]);
    expect(found).toEqual([[rule, at]]);
  },
);
