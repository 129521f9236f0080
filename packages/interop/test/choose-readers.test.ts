import { parseJson } from '@ds4sscc/findings';
import { readArtefact, recogniseArtefact } from '@ds4sscc/interop/artefacts';
import { describe, expect, it } from 'vitest';
import { agreement } from './requirements/evidence/two-cities.js';

const versions = { protocolVersions: [{ version: '2025-1', path: '/dsp', binding: 'HTTPS' }] };
const did = { '@context': 'https://www.w3.org/ns/did/v1', id: 'did:web:city.example', service: [] };
const discovery = { issuer: 'https://login.city.example', jwks_uri: 'https://login.city.example/keys' };
const contentOf = (value: unknown) => {
  const text = JSON.stringify(value);
  return { text, document: parseJson(text, 'a.json') };
};
const read = (value: unknown) => readArtefact(contentOf(value), { source: 'a.json' });
/** The same members in the other order: what stands first says nothing. */
const turned = (value: object) => Object.fromEntries(Object.entries(value).toReversed());

describe('a document that several readers recognise', () => {
  it.each([
    ['agreement', 'calls itself an agreement, and has versions of a connector', { ...agreement, ...versions }],
    ['agreement', 'calls itself an agreement, and has metadata of an issuer', { ...agreement, ...discovery }],
    [
      'did-document',
      'has the marks of a DID document, and says what it is the same as',
      { ...did, alsoKnownAs: [], sameAs: 'x' },
    ],
  ])('is %s where it %s', async (kind, _, value) => {
    for (const one of [value, turned(value)]) {
      expect(recogniseArtefact(contentOf(one))).toBe(kind);
      expect((await read(one))?.artefact?.kind).toBe(kind);
    }
  });

  it.each([
    ['versions of a connector and a DID document', { ...versions, ...did }],
    ['versions of a connector and metadata of an issuer', { ...versions, ...discovery }],
    ['a feature and versions of a connector', { type: 'FeatureCollection', features: [], ...versions }],
  ])('is none where it has the marks of %s, and a finding says so', async (_, value) => {
    for (const one of [value, turned(value)]) {
      expect(recogniseArtefact(contentOf(one))).toBeUndefined();
      const reading = await read(one);
      expect(reading?.artefact).toBeUndefined();
      expect(reading?.findings.map(({ rule }) => rule)).toEqual(['artefact/kind-ambiguous']);
    }
  });

  it('is none where it calls itself what there is not, whatever else it holds', async () => {
    const reading = await read({ kind: 'ds4sscc/agrement', ...versions });
    expect(reading?.artefact).toBeUndefined();
    expect(reading?.findings.map(({ rule }) => rule)).toEqual(['artefact/kind-unknown']);
  });

  it('of linked data is of the kind that the others contain', () => {
    const text = [
      '@prefix owl: <http://www.w3.org/2002/07/owl#> .',
      '<https://city.example/o> a owl:Ontology .',
      '<https://city.example/Bench> a owl:Class ; owl:sameAs <https://other.example/Bench> .',
    ].join('\n');
    expect(recogniseArtefact({ text })).toBe('ontology');
    expect(
      recogniseArtefact({
        text: text
          .split('\n')
          .filter((line) => !line.includes('Ontology'))
          .join('\n'),
      }),
    ).toBe('ontology');
    const links = '@prefix owl: <http://www.w3.org/2002/07/owl#> .\n<urn:a> owl:sameAs <urn:b> .';
    expect(recogniseArtefact({ text: links })).toBe('identity-links');
  });
});
