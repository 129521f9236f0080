import type { LinkedEntitiesFacts } from '@ds4sscc/interop';
import type { RequirementFixture } from '../fixture.js';

const location = { source: 'lamps.ndjson', record: 1 };
const links: LinkedEntitiesFacts = {
  source: 'lamps.ndjson',
  complete: true,
  things: [{ id: 'urn:ngsi-ld:Lamp:1' }],
  relations: [],
  terms: ['Lamp', 'power', 'onPole'].map((term) => ({ term, location })),
  contexts: ['https://city.example/context.jsonld'],
  knownContexts: [],
  expansions: { onPole: 'https://city.example/o#onPole' },
};
const context = {
  source: 'context.jsonld',
  json: { '@context': { Lamp: 'https://city.example/o#Lamp', power: 'https://city.example/o#power' } },
};
const ontology = {
  source: 'lighting.ttl',
  text: `@prefix owl: <http://www.w3.org/2002/07/owl#> .
<https://city.example/o> a owl:Ontology .
<https://city.example/o#Lamp> a owl:Class .
<https://city.example/o#power> a owl:DatatypeProperty .
<https://city.example/o#onPole> a owl:ObjectProperty .`,
};
const data = { facts: { links: [links] } };

/** Every type and attribute stands for an IRI that is defined where programs can read it. */
export const readableSemantics: RequirementFixture = {
  requirement: 'MIM1 R2.2',
  pass: [data, context, ontology],
  fail: [
    { facts: { links: [{ ...links, terms: [...links.terms, { term: 'colour', location }] }] } },
    context,
    ontology,
  ],
  decisive: [
    '/0',
    '/1',
    '/2',
    '/0/facts/links/0',
    '/0/facts/links/0/contexts',
    '/0/facts/links/0/contexts/0',
    '/0/facts/links/0/complete',
    '/0/facts/links/0/expansions/onPole',
    ...[0, 1, 2].flatMap((at) => [`/0/facts/links/0/terms/${at}/term`]),
    { at: '/0/facts/links/0/expansions/onPole', by: ['remove'] },
    '/1/json/@context',
    '/1/json/@context/Lamp',
    '/1/json/@context/power',
    ...[2, 3, 4].map((line) => `/2/text/${line}`),
    { at: '/2/text/0', by: ['remove', 'empty', 'unknown-word'] },
  ],
  mutants: [
    [
      {
        facts: {
          links: [{ ...links, expansions: { onPole: 'https://uri.etsi.org/ngsi-ld/default-context/onPole' } }],
        },
      },
      context,
      ontology,
    ],
  ],
};
