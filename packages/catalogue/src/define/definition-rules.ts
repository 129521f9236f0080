import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A key that the class does not have. */
export const unknownKey: Rule<{ thing: string; key: string; meant: string | undefined; elsewhere: readonly string[] }> =
  defineRule<{ thing: string; key: string; meant: string | undefined; elsewhere: readonly string[] }>({
    id: 'definition/unknown-key',
    title: 'Key that the class does not have',
    level: 'error',
    source: 'DCAT-AP 3.0.1, chapters 5 and 6 (properties of the classes)',
    requirements: [],
    help: 'Correct the key, or move it to the resource it belongs to. Keys have the names of the properties: accessURL, keyword, issued.',
    message: ({ thing, key, meant, elsewhere }) =>
      `a ${thing} has no "${key}"${hint(meant)}${elsewhere.length > 0 ? `; it belongs to: ${elsewhere.join(', ')}` : ''}`,
  });

/** A property that has to be there. */
export const missingKey: Rule<{ thing: string; key: string }> = defineRule<{ thing: string; key: string }>({
  id: 'definition/missing-key',
  title: 'Mandatory property missing',
  level: 'error',
  source: 'DCAT-AP 3.0.1, chapters 5 and 6 (mandatory properties)',
  requirements: [],
  help: 'Add the key. It is one of the few that the profile asks of every such resource.',
  message: ({ thing, key }) => `a ${thing} needs "${key}"`,
});

/** A value of the wrong kind. */
export const invalidValue: Rule<{ key: string; expected: string }> = defineRule<{ key: string; expected: string }>({
  id: 'definition/invalid-value',
  title: 'Value of the wrong kind',
  level: 'error',
  source: 'DCAT-AP 3.0.1, chapters 5 and 6 (ranges and cardinalities)',
  requirements: [],
  help: 'Give a value of the kind that the message names.',
  message: ({ key, expected }) => `"${key}": expected ${expected}`,
});

/** A code that a vocabulary does not have. */
export const unknownTerm: Rule<{ key: string; vocabulary: string; meant: string | undefined }> = defineRule<{
  key: string;
  vocabulary: string;
  meant: string | undefined;
}>({
  id: 'definition/unknown-term',
  title: 'Code that the vocabulary does not have',
  level: 'error',
  source: 'DCAT-AP 3.0.1, section 10.1 (controlled vocabularies to be used)',
  requirements: [],
  help: 'Use a code or label of the vocabulary, or a whole IRI.',
  message: ({ key, vocabulary, meant }) => `"${key}": not in the vocabulary "${vocabulary}"${hint(meant)}`,
});

/** A reference to something of which too little is said. */
export const notDescribed: Rule<{ key: string; thing: string; needs: readonly string[] }> = defineRule<{
  key: string;
  thing: string;
  needs: readonly string[];
}>({
  id: 'definition/not-described',
  title: 'Reference to a resource that is described nowhere',
  level: 'error',
  source: 'DCAT-AP 3.0.1, chapters 5 and 6 (ranges and mandatory properties)',
  requirements: [],
  help: 'Describe the resource once, as an object with its "iri" and its mandatory keys; everywhere else the IRI will do.',
  message: ({ key, thing, needs }) =>
    `"${key}" is only an IRI; describe it here once, as ${thing}, with ${needs.map((one) => `"${one}"`).join(' and ')}`,
});

/** One IRI with two descriptions, or in the place of two kinds of things. */
export const describedTwice: Rule<{ iri: string; first: string }> = defineRule<{ iri: string; first: string }>({
  id: 'definition/described-twice',
  title: 'One IRI for two different things',
  level: 'error',
  source: 'DCAT-AP 3.0.1, chapters 5 and 6 (cardinalities hold for the resource, wherever it is described)',
  requirements: [],
  help: 'Describe a resource in one place and point to it by its IRI elsewhere, or give the second resource an IRI of its own.',
  message: ({ iri, first }) => `<${iri}> means something else ${first === '' ? 'at the top' : `at ${first}`}`,
});

/** A text whose language nobody says. */
export const languageUnknown: Rule<{ key: string }> = defineRule<{ key: string }>({
  id: 'definition/language-unknown',
  title: 'Text without a language',
  level: 'warning',
  source: 'DCAT-AP 3.0.1, section 10.3 (language tags of free text)',
  requirements: [],
  help: 'Write { "en": "..." }, or say once which language plain texts are in: the "language" of the catalogue where it is a single one, or the default language.',
  message: ({ key }) => `"${key}" does not say its language`,
});

/** All rules that reading a definition can fire. */
export const definitionRules: readonly AnyRule[] = [
  describedTwice,
  invalidValue,
  languageUnknown,
  missingKey,
  notDescribed,
  unknownKey,
  unknownTerm,
];

function hint(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}
