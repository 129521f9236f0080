import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A context within a context. */
export const contextScoped: Rule<{ term: string }> = defineRule<{ term: string }>({
  id: 'ngsi-ld/context-scoped',
  title: 'Context for a single term',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 5.5.7 (no scoped contexts)',
  requirements: [],
  help: 'Define all terms at the top of the context. Brokers refuse a context inside the definition of a term.',
  message: ({ term }) => `the definition of "${term}" has a "@context" of its own`,
});

/** A word of NGSI-LD that a context gives another meaning. */
export const coreTermRedefined: Rule<{ term: string; iri: string; core: string }> = defineRule<{
  term: string;
  iri: string;
  core: string;
}>({
  id: 'ngsi-ld/core-term-redefined',
  title: 'Term of NGSI-LD redefined',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 4.4 (the core context is protected)',
  requirements: [],
  help: 'Choose another name for the term. Brokers keep to the meaning of the core context, other readers of JSON-LD do not: they would disagree.',
  message: ({ term, iri, core }) => `the context makes "${term}" ${iri}; in NGSI-LD it is ${core}`,
});

/** A name of the model that a context gives another meaning. */
export const termMapsElsewhere: Rule<{ term: string; iri: string; expected: string }> = defineRule<{
  term: string;
  iri: string;
  expected: string;
}>({
  id: 'ngsi-ld/term-maps-elsewhere',
  title: 'Term with another meaning than in the model',
  level: 'warning',
  source: 'ETSI GS CIM 009, clause 5.5.7; MIMs Plus 9.0, MIM2 R1.1',
  requirements: ['MIM2 R1.1'],
  help: 'Use the context of the model. Readers compare the IRIs that names stand for: with another one, this is another attribute to them.',
  message: ({ term, iri, expected }) => `"${term}" stands for ${iri} here, and for ${expected} in the model`,
});

/** Rules about what names stand for. */
export const contextRules: readonly AnyRule[] = [contextScoped, coreTermRedefined, termMapsElsewhere];
