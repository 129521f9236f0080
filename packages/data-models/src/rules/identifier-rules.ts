import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** An entity without an identifier. */
export const idMissing: Rule = defineRule({
  id: 'data/id-missing',
  title: 'Entity without an identifier',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.1; MIMs Plus 9.0, MIM1 R1.1',
  requirements: ['MIM1 R1.1'],
  help: 'Give every entity an "id", such as "urn:ngsi-ld:AirQualityObserved:station-7". Without one, nothing can refer to it.',
  message: () => 'the entity has no "id"',
});

/** An identifier that is unique only by accident. */
export const idNotUri: Rule<{ id: string }> = defineRule<{ id: string }>({
  id: 'data/id-not-uri',
  title: 'Identifier that is not a URI',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.1 (an entity is identified by a URI); RFC 3986, section 4.3',
  requirements: ['MIM1 R1.1'],
  help: 'Make it a URI, such as "urn:ngsi-ld:" and the entity type before it. A bare number is not unique outside of your system.',
  message: ({ id }) => `"${id}" is not a URI, so it identifies nothing outside this file`,
});

/** A short identifier, as NGSI v2 allows it. */
export const idShort: Rule<{ id: string }> = defineRule<{ id: string }>({
  id: 'data/id-short',
  title: 'Identifier that is unique only where it is used',
  level: 'warning',
  source: 'FIWARE NGSI v2, "Field syntax restrictions" (short identifiers are allowed); MIMs Plus 9.0, MIM1 R1.1',
  requirements: ['MIM1 R1.1'],
  help: 'NGSI v2 takes it, NGSI-LD does not: before you share the data, put "urn:ngsi-ld:" and the entity type before it.',
  message: ({ id }) => `"${id}" is an identifier in NGSI v2 only: it is not a URI`,
});

/** Two entities under one identifier. */
export const idDuplicate: Rule<{ id: string; first: number }> = defineRule<{ id: string; first: number }>({
  id: 'data/id-duplicate',
  title: 'Identifier used twice',
  level: 'error',
  source: 'ETSI GS CIM 009, clause 4.5.1; MIMs Plus 9.0, MIM1 R1.1',
  requirements: ['MIM1 R1.1'],
  help: 'Give each entity its own identifier. If both records describe the same thing, keep the newer one.',
  message: ({ id, first }) => `"${id}" already names record ${first}`,
});

/** The search for duplicates came to its bound. */
export const idsNotCompared: Rule<{ bound: number }> = defineRule<{ bound: number }>({
  id: 'data/ids-not-compared',
  title: 'Not all identifiers compared',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM1 R1.1',
  requirements: ['MIM1 R1.1'],
  help: 'Split the file, or raise the bound: identifiers past it were compared with the remembered ones, not with each other.',
  message: ({ bound }) =>
    `the search for duplicates remembers ${bound} identifiers; this one and later ones are not remembered`,
});

/** Temporary space that fails while identifiers are compared. */
export const idsNotKept: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'data/ids-not-kept',
  title: 'No temporary space to compare all identifiers',
  level: 'error',
  source: 'MIMs Plus 9.0, MIM1 R1.1; POSIX.1-2024, write(), errors',
  requirements: ['MIM1 R1.1'],
  help: 'Make room in the folder for temporary files, or name another one (TMPDIR), and check again. What was found is right; identifiers used twice and relationships that point nowhere may be missing.',
  message: ({ why }) => `memory does not hold all identifiers, and the rest cannot be kept in a temporary file: ${why}`,
});

/** Rules about the identifier of one record beside those of the others. */
export const comparedIdentifierRules: readonly AnyRule[] = [idDuplicate, idsNotCompared, idsNotKept];

/** Rules about identifiers. */
export const identifierRules: readonly AnyRule[] = [idMissing, idNotUri, idShort, ...comparedIdentifierRules];
