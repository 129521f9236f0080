import type { RequirementFixture } from '../fixture.js';

const prefixes = `@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix o: <https://city.example/o#> .
@prefix x: <https://harbour.example/o#> .`;
const base = {
  source: 'lighting.ttl',
  text: `${prefixes}
<https://city.example/o> a owl:Ontology .
o:Lamp a owl:Class .
o:power a owl:DatatypeProperty ; rdfs:domain o:Lamp .`,
};
const extension = (...more: readonly string[]) => ({
  source: 'harbour.ttl',
  text: [
    prefixes,
    '<https://harbour.example/o> a owl:Ontology ; owl:imports <https://city.example/o> .',
    'x:Beacon a owl:Class ; rdfs:subClassOf o:Lamp .',
    'x:range a owl:DatatypeProperty ; rdfs:domain x:Beacon .',
    ...more,
  ].join('\n'),
});

/** An extension adds to an ontology, and says nothing new of that one's own terms. */
export const extendedOntology: RequirementFixture = {
  requirement: 'MIM1 R3.2',
  pass: [extension(), base],
  fail: [extension('o:Lamp rdfs:subClassOf x:Device .'), base],
  decisive: [
    '/0',
    '/1',
    ...[0, 1, 2, 3].map((line) => `/0/text/${line}`),
    '/0/text/5',
    ...[0, 1, 2].map((line) => `/1/text/${line}`),
    '/1/text/5',
    { at: '/0/text/4', by: ['unknown-word'] },
  ],
  mutants: [
    [extension('o:power rdfs:range x:Watt .'), base],
    [extension('o:Lamp owl:equivalentClass x:Beacon .'), base],
    [extension('o:Lamp a owl:Class .'), base],
    [extension('x:Buoy rdfs:subClassOf <https://sea.example/o#Buoy> .'), base],
  ],
};
