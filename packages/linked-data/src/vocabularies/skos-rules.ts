// Twelve rules, one after the other: that is why it is long.
import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A file in which nothing is a concept. */
export const conceptsMissing: Rule = defineRule({
  id: 'skos/concepts-missing',
  title: 'No concept in the file',
  level: 'error',
  source: 'SKOS Reference, section 3 (S1, the class of concepts)',
  requirements: [],
  help: 'Check that this is the file you meant. Entries of a vocabulary are written as "a skos:Concept".',
  message: () => 'the file describes no skos:Concept, so there is no vocabulary in it',
});

/** A concept that is a blank node. */
export const conceptUnnamed: Rule = defineRule({
  id: 'skos/concept-unnamed',
  title: 'Concept without an IRI',
  level: 'error',
  source: 'SKOS Primer, section 2.1 (a concept is named by a URI)',
  requirements: [],
  help: 'Give the concept an IRI of your own. Without one no dataset can refer to it.',
  message: () => 'the concept has no IRI and is left out',
});

/** One thing that is both a concept and a scheme. */
export const conceptIsScheme: Rule = defineRule({
  id: 'skos/concept-is-scheme',
  title: 'Concept that is also a concept scheme',
  level: 'error',
  source: 'SKOS Reference, section 4.4 (S9)',
  requirements: [],
  help: 'Name the vocabulary and its topmost concept by two IRIs. It is read as the scheme, not as a concept.',
  message: () => 'one IRI stands for a concept and for a concept scheme; it is read as the scheme',
});

/** A concept that belongs to no scheme. */
export const schemeMissing: Rule<{ lost: boolean }> = defineRule<{ lost: boolean }>({
  id: 'skos/scheme-missing',
  title: 'Concept without a scheme',
  level: 'warning',
  source: 'SKOS Reference, section 4.3 (S4, inScheme; S7, topConceptOf)',
  requirements: [],
  help: 'Add skos:inScheme with the IRI of your vocabulary. Catalogues check by it whether a value is from the right list.',
  message: ({ lost }) =>
    lost
      ? 'the concept belongs to no scheme and is left out, because the file does not have exactly one'
      : 'the concept belongs to no scheme; it is counted to the only one there is',
});

/** A concept without a preferred label. */
export const labelMissing: Rule<{ label: string }> = defineRule<{ label: string }>({
  id: 'skos/label-missing',
  title: 'Concept without a preferred label',
  level: 'warning',
  source: 'SKOS Reference, section 5.1 (labels are how people know a concept)',
  requirements: [],
  help: 'Add a skos:prefLabel, best in English and in the language of your city.',
  message: ({ label }) => `the concept has no skos:prefLabel and is called "${label}" after its IRI`,
});

/** A label that is an IRI, a node, or empty. */
export const labelNotText: Rule<{ property: string }> = defineRule<{ property: string }>({
  id: 'skos/label-not-text',
  title: 'Label that is not a text',
  level: 'error',
  source: 'SKOS Reference, section 5.3 (S12)',
  requirements: [],
  help: 'Write the label as text in quotes, with its language: "Air quality"@en.',
  message: ({ property }) => `the value of ${property} is no text and is left out`,
});

/** Two preferred labels in one language. */
export const labelRepeated: Rule<{ language: string; kept: string }> = defineRule<{ language: string; kept: string }>({
  id: 'skos/label-repeated',
  title: 'Two preferred labels in one language',
  level: 'error',
  source: 'SKOS Reference, section 5.4 (S14)',
  requirements: [],
  help: 'Keep one as skos:prefLabel and write the other as skos:altLabel.',
  message: ({ language, kept }) =>
    `a second skos:prefLabel ${language === '' ? 'without a language' : `in the language "${language}"`}; the first, "${kept}", is kept as the label`,
});

/** One text as two kinds of label. */
export const labelsOverlap: Rule<{ first: string; second: string }> = defineRule<{ first: string; second: string }>({
  id: 'skos/labels-overlap',
  title: 'One text as two kinds of label',
  level: 'error',
  source: 'SKOS Reference, section 5.4 (S13)',
  requirements: [],
  help: 'Remove one of the two: a text is the preferred label, another label, or a hidden one.',
  message: ({ first, second }) => `the text is both ${first} and ${second} of the concept`,
});

/** Two concepts of one scheme with one label. */
export const labelShared: Rule<{ other: string }> = defineRule<{ other: string }>({
  id: 'skos/label-shared',
  title: 'Two concepts with one preferred label',
  level: 'warning',
  source: 'SKOS Primer, section 2.2.1 (one label for one concept of a scheme in a language)',
  requirements: [],
  help: 'Make the labels tell the concepts apart, or remove one of the concepts. Nobody can choose between two that are called the same.',
  message: ({ other }) => `${other} of the same scheme is called so too`,
});

/** Two concepts of one scheme with one notation. */
export const notationShared: Rule<{ other: string }> = defineRule<{ other: string }>({
  id: 'skos/notation-shared',
  title: 'Two concepts with one notation',
  level: 'warning',
  source: 'SKOS Reference, section 6.5 (notations are unique within a scheme)',
  requirements: [],
  help: 'Give each concept its own code: a code that stands for two concepts stands for none.',
  message: ({ other }) => `${other} of the same scheme has the same notation`,
});

/** A broader concept that nobody describes. */
export const broaderUnknown: Rule<{ target: string; kept: boolean }> = defineRule<{ target: string; kept: boolean }>({
  id: 'skos/broader-unknown',
  title: 'Broader concept that is not described',
  level: 'warning',
  source: 'SKOS Reference, section 8.3 (S20, what is broader is a concept)',
  requirements: [],
  help: 'Check the spelling of the IRI. For a concept of another vocabulary write skos:broadMatch, or hand that vocabulary to the check.',
  message: ({ target, kept }) =>
    kept
      ? `${target} is broader than this concept, but neither this file nor a known vocabulary describes it`
      : `${target} cannot be a broader concept, because it has no IRI; it is left out`,
});

/** A hierarchy that runs in a circle. */
export const broaderCycle: Rule<{ members: readonly string[] }> = defineRule<{ members: readonly string[] }>({
  id: 'skos/broader-cycle',
  title: 'Hierarchy that runs in a circle',
  level: 'warning',
  source: 'SKOS Reference, section 8.6 (cycles in the hierarchical relation)',
  requirements: [],
  help: 'Remove the link that is the wrong way round. Until then each concept of the circle counts as broader than all others in it.',
  message: ({ members }) => {
    const shown = members.slice(0, 5).join(', ');
    if (members.length === 1) return `${shown} is broader than itself`;
    return `${members.length} concepts are each broader than all others of them: ${shown}${members.length > 5 ? ', ...' : ''}`;
  },
});

/** All rules that reading a vocabulary can fire. */
export const vocabularyRules: readonly AnyRule[] = [
  conceptsMissing,
  conceptUnnamed,
  conceptIsScheme,
  schemeMissing,
  labelMissing,
  labelNotText,
  labelRepeated,
  labelsOverlap,
  labelShared,
  notationShared,
  broaderUnknown,
  broaderCycle,
];
