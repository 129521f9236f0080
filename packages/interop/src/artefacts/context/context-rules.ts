import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A term without a meaning. */
export const contextTermNotAbsolute: Rule<{ term: string; iri: string }> = defineRule<{ term: string; iri: string }>({
  id: 'artefact/context-term-not-absolute',
  title: 'Term of a context that maps to no absolute IRI',
  level: 'error',
  source: 'JSON-LD 1.1, 4.1.2 and 9.15.1 (expanded term definitions)',
  requirements: [],
  help: 'Write the whole IRI, or declare the prefix that it begins with.',
  message: ({ term, iri }) => `the term "${term}" maps to "${iri}", which is no absolute IRI`,
});

/** A definition that is none. */
export const contextTermMalformed: Rule<{ term: string }> = defineRule<{ term: string }>({
  id: 'artefact/context-term-malformed',
  title: 'Term of a context without a definition',
  level: 'error',
  source: 'JSON-LD 1.1, 9.15.1 (a term definition is a string, an object or null)',
  requirements: [],
  help: 'Give the IRI as text, or an object with "@id".',
  message: ({ term }) => `the definition of the term "${term}" is no text and no object`,
});

/** A context that another one stands on, which nobody looked at. */
export const contextImportUnread: Rule<{ iri: string }> = defineRule<{ iri: string }>({
  id: 'artefact/context-import-unread',
  title: 'Context that refers to another one',
  level: 'warning',
  source: 'JSON-LD 1.1, 3.1 (remote contexts) and 10.5 (security)',
  requirements: [],
  help: 'Nothing is fetched here, and this context is not one of those that come with the software: give its terms in the document.',
  message: ({ iri }) => `the context ${iri} was not read, so what its terms mean is not known`,
});

/** The rules that a JSON-LD context can break. */
export const contextRules: readonly AnyRule[] = [contextImportUnread, contextTermMalformed, contextTermNotAbsolute];
