import type { LinkedEntitiesFacts } from '@ds4sscc/interop';
import type { RequirementFixture } from '../fixture.js';

const prefix = '@prefix owl: <http://www.w3.org/2002/07/owl#> .';
const statements = [
  '<https://id.city.example/bench/7> owl:sameAs <urn:ngsi-ld:Bench:7> .',
  '<https://id.city.example/bench/9> owl:sameAs <urn:ngsi-ld:Bench:9> .',
];
const mapping = (...lines: readonly string[]) => ({ source: 'same.ttl', text: [prefix, ...lines].join('\n') });

const table = [
  '#curie_map:',
  '#  skos: http://www.w3.org/2004/02/skos/core#',
  '#  semapv: https://w3id.org/semapv/vocab/',
  '#mapping_set_id: https://city.example/mappings/poles',
  '#license: https://creativecommons.org/licenses/by/4.0/',
  'subject_id\tpredicate_id\tobject_id\tmapping_justification',
  'https://id.city.example/pole/7\tskos:exactMatch\turn:ngsi-ld:Pole:7\tsemapv:ManualMappingCuration',
].join('\n');
const links: LinkedEntitiesFacts = {
  source: 'poles.ndjson',
  complete: true,
  things: [{ id: 'urn:ngsi-ld:Pole:7' }],
  relations: [],
  terms: [],
  contexts: [],
  knownContexts: [],
  expansions: {},
};

/** Mappings say which identifiers are of one thing, and contradict each other in nothing. */
export const mappedIdentifiers: RequirementFixture = {
  requirement: 'MIM1 R1.4',
  pass: [mapping(...statements), { facts: { links: [{ ...links, things: [{ id: 'urn:ngsi-ld:Bench:7' }] }] } }],
  fail: [mapping(...statements, '<urn:ngsi-ld:Bench:7> owl:sameAs <urn:ngsi-ld:Bench:8> .')],
  decisive: ['/0', { at: '/0/text/0', by: ['remove', 'empty', 'unknown-word'] }],
  mutants: [
    [mapping(...statements, '<https://id.city.example/bench/7> owl:sameAs <urn:ngsi-ld:Bench:9> .')],
    [mapping(...statements, '<https://id.city.example/bench/7> owl:differentFrom <urn:ngsi-ld:Bench:7> .')],
    [mapping(...statements, '<https://id.city.example/bench/1> owl:sameAs "7" .')],
    [mapping(...statements, '<https://id.city.example/bench/1> owl:sameAs <https://id.city.example/bench/1> .')],
    [mapping(...statements, '<https://id.city.example/bench/1> owl:sameAs <urn:x')],
    [
      mapping(
        ...statements,
        '<https://id.city.example/bench/7> a <https://city.example/o#Bench> .',
        '<urn:ngsi-ld:Bench:7> a <https://city.example/o#Tree> .',
      ),
    ],
    // Terms that match are no identifiers of things, unless the data has them.
    [{ source: 'poles.sssom.tsv', text: table }],
    [{ source: 'poles.sssom.tsv', text: table }, { facts: { links: [{ ...links, things: [{ id: 'urn:x:1' }] }] } }],
  ],
};
