import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A schema in a dialect that nobody can be expected to know. */
export const schemaDialectUnknown: Rule<{ dialect: string }> = defineRule<{ dialect: string }>({
  id: 'artefact/schema-dialect-unknown',
  title: 'JSON Schema of an unknown dialect',
  level: 'error',
  source: 'JSON Schema 2020-12, 8.1.1 ($schema)',
  requirements: [],
  help: 'Name one of the published drafts, best "https://json-schema.org/draft/2020-12/schema".',
  message: ({ dialect }) => `"${dialect}" is not a dialect of JSON Schema that is known here`,
});

/** A schema that does not say by which draft it is to be read. */
export const schemaDialectMissing: Rule = defineRule({
  id: 'artefact/schema-dialect-missing',
  title: 'JSON Schema without a dialect',
  level: 'warning',
  source: 'JSON Schema 2020-12, 8.1.1 (the keyword should be used in the root schema)',
  requirements: [],
  help: 'Add "$schema": readers otherwise choose a draft themselves, and the drafts differ.',
  message: () => 'the schema does not say which draft of JSON Schema it follows',
});

/** A keyword whose value is not as the meta-schema has it. */
export const schemaKeywordWrong: Rule<{ keyword: string; draft: string }> = defineRule<{
  keyword: string;
  draft: string;
}>({
  id: 'artefact/schema-keyword-wrong',
  title: 'JSON Schema that its meta-schema refuses',
  level: 'error',
  source: 'JSON Schema 2020-12, 8 to 10, and Validation 6 to 10; draft-07, the same',
  requirements: [],
  help: 'Correct the value of the keyword: a schema that does not compile validates nothing.',
  message: ({ keyword, draft }) => `"${keyword}" does not hold what JSON Schema ${draft} takes there`,
});

/** A pattern that cannot be compiled. */
export const schemaPatternInvalid: Rule<{ pattern: string }> = defineRule<{ pattern: string }>({
  id: 'artefact/schema-pattern-invalid',
  title: 'Pattern that is no regular expression',
  level: 'error',
  source: 'JSON Schema 2020-12 Validation, 6.3.3 (pattern); ECMA-262, 22.2.1',
  requirements: [],
  help: 'Correct the regular expression.',
  message: ({ pattern }) => `"${pattern.slice(0, 80)}" is not a regular expression`,
});

/** A reference to something that the schema does not have. */
export const schemaReferenceUnresolved: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'artefact/schema-reference-unresolved',
  title: 'Reference to something that is not in the schema',
  level: 'error',
  source: 'JSON Schema 2020-12, 8.2.3.1 ($ref)',
  requirements: [],
  help: 'Define what the reference points to under "$defs", or correct its path.',
  message: ({ reference }) => `"${reference}" is not in this schema`,
});

/** A part of the schema that stands elsewhere. */
export const schemaReferenceOutside: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'artefact/schema-reference-outside',
  title: 'Reference to another schema',
  level: 'warning',
  source: 'JSON Schema 2020-12, 9.3 (compound documents)',
  requirements: [],
  help: 'Bundle what the schema refers to under "$defs". Nothing is fetched here, so the other schema was not checked.',
  message: ({ reference }) => `"${reference}" stands in another document, which was not read`,
});

/** A reference that, followed, leads back to itself for one and the same value. */
export const schemaReferenceEndless: Rule<{ reference: string }> = defineRule<{ reference: string }>({
  id: 'artefact/schema-reference-endless',
  title: 'Reference of a schema that leads back to itself',
  level: 'error',
  source: 'JSON Schema 2020-12, 9.4.1 (infinite recursive nesting is undefined)',
  requirements: [],
  help: 'Break the circle: a reference under properties or items is fine, one that holds for the same value is not.',
  message: ({ reference }) => `"${reference}" leads back to itself, so that no value can be judged`,
});

/** The rules that a JSON Schema can break. */
export const schemaRules: readonly AnyRule[] = [
  schemaDialectMissing,
  schemaDialectUnknown,
  schemaKeywordWrong,
  schemaPatternInvalid,
  schemaReferenceEndless,
  schemaReferenceOutside,
  schemaReferenceUnresolved,
];
