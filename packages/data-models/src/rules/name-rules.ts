import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A name with characters that names do not have. */
export const nameMalformed: Rule<{ name: string; what: string }> = defineRule<{ name: string; what: string }>({
  id: 'ngsi-ld/name-malformed',
  title: 'Name with a forbidden character',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.6.2',
  requirements: [],
  help: 'A name begins with a letter and has letters, digits and underscores only; a prefix and a colon, or a whole IRI, may stand before it.',
  message: ({ name, what }) => `"${name}" cannot be the name of ${what}`,
});

/** A name that already means something else. */
export const nameReserved: Rule<{ name: string; what: string }> = defineRule<{ name: string; what: string }>({
  id: 'ngsi-ld/name-reserved',
  title: 'Name that NGSI-LD keeps for itself',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.4 and 4.5.1 (terms of the core context)',
  requirements: [],
  help: 'Choose another name: this one is a word of NGSI-LD itself, so that readers take it for that.',
  message: ({ name, what }) => `"${name}" is a word of NGSI-LD and cannot be the name of ${what}`,
});

/** A type that is no name. */
export const typeMalformed: Rule<{ found: string }> = defineRule<{ found: string }>({
  id: 'ngsi-ld/type-malformed',
  title: 'Type that is not a name',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 4.5.1 and 4.16',
  requirements: [],
  help: 'Write the type as text, or several types as a list of texts, none of them empty.',
  message: ({ found }) => `the type of the entity is ${found}`,
});

/** A scope that is no path. */
export const scopeMalformed: Rule<{ scope: string }> = defineRule<{ scope: string }>({
  id: 'ngsi-ld/scope-malformed',
  title: 'Scope that is not a path',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.18',
  requirements: [],
  help: 'Write levels between slashes, as in /Madrid/Gardens; each begins with a letter and has letters, digits and underscores only.',
  message: ({ scope }) => `"${scope}" is not a scope such as /Madrid/Gardens`,
});

/** One thing said under two names. */
export const keywordRepeated: Rule<{ name: string }> = defineRule<{ name: string }>({
  id: 'ngsi-ld/keyword-repeated',
  title: 'id or type given twice',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.4; JSON-LD 1.1 Processing, section 10 (colliding keywords)',
  requirements: [],
  help: 'Keep "id" and "type"; "@id" and "@type" are the same members under their names in JSON-LD.',
  message: ({ name }) => `"${name}" and "@${name}" are the same member, and both are there`,
});

/** Rules about names, types and scopes. */
export const nameRules: readonly AnyRule[] = [
  nameMalformed,
  nameReserved,
  typeMalformed,
  scopeMalformed,
  keywordRepeated,
];
