import { type AnyRule, defineRule, jsonRules, type Rule, textRules } from '@ds4sscc/findings';

/** Text that is not well-formed in the syntax it is written in. `lost` says what could not be read because of it. */
export const syntaxError: Rule<{ problem: string; lost: string }> = defineRule<{ problem: string; lost: string }>({
  id: 'rdf/syntax-error',
  title: 'Not well-formed Turtle, TriG, N-Triples, N-Quads or RDF/XML',
  level: 'error',
  source:
    'RDF 1.1 Turtle, section 6.5; TriG, section 4; N-Triples, section 7; N-Quads, section 4; RDF/XML, section 7; XML 1.0, section 1.2',
  requirements: [],
  help: 'Correct the text at the marked place. Other programs may refuse the whole file until this is done.',
  message: ({ problem, lost }) => `${problem}; ${lost}`,
});

/** A prefixed name whose prefix the document never declares. */
export const prefixUndeclared: Rule<{ prefix: string; lost: number }> = defineRule<{ prefix: string; lost: number }>({
  id: 'rdf/prefix-undeclared',
  title: 'Prefix used but not declared',
  level: 'error',
  source: 'RDF 1.1 Turtle, section 2.4 (a prefixed name needs a prefix declaration)',
  requirements: [],
  help: 'Declare the prefix at the top of the file. Until then the file is not valid and most programs refuse all of it.',
  message: ({ prefix, lost }) =>
    `the prefix "${prefix}:" is not declared; ${lost === 1 ? '1 statement that needs it is' : `${lost} statements that need it are`} left out`,
});

/** An IRI without a scheme in a document whose own address is not known. */
export const relativeIri: Rule<{ iri: string }> = defineRule<{ iri: string }>({
  id: 'rdf/relative-iri',
  title: 'Relative IRI without a base',
  level: 'warning',
  source: 'RDF 1.1 Concepts, section 3.2 (IRIs in an RDF graph are absolute); RFC 3986, section 5.1',
  requirements: [],
  help: 'Write the full IRI, or declare a base (@base in Turtle, xml:base in RDF/XML, @base in JSON-LD): as it stands the name means something else wherever the file is put.',
  message: ({ iri }) => `"${shorten(iri)}" is relative and the document has no base; it is kept as written`,
});

/** An IRI with characters that no IRI may have. */
export const invalidIri: Rule<{ iri: string; character: string }> = defineRule<{ iri: string; character: string }>({
  id: 'rdf/invalid-iri',
  title: 'IRI with a character that IRIs do not have',
  level: 'error',
  source: 'RFC 3987, section 2.2; RDF 1.1 Turtle, section 6.5 (IRIREF)',
  requirements: [],
  help: 'Percent-encode the character (a space is %20), or split the value if two addresses were written into one field.',
  message: ({ iri, character }) => `"${shorten(iri)}" holds ${character}, which no IRI may; it is kept as written`,
});

/** A document in no syntax that is read. */
export const syntaxUnknown: Rule<object> = defineRule<object>({
  id: 'rdf/syntax-unknown',
  title: 'Not a syntax of RDF',
  level: 'error',
  source: 'RDF 1.1 Concepts, section 1.8 (RDF documents and syntaxes)',
  requirements: [],
  help: 'Write the document in Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD. Plain JSON has no "@context" at its top, HTML and tables are not read.',
  message: () => 'the content is in no syntax of RDF that is read',
});

/** A document that is larger than what is read at once. */
export const tooLarge: Rule<{ limit: number }> = defineRule<{ limit: number }>({
  id: 'rdf/too-large',
  title: 'Document too large to be read as one graph',
  level: 'error',
  source: 'Limit of this package; RFC 8259, section 9, and XML 1.0 leave such limits to the reader',
  requirements: [],
  help: 'Split the catalogue into pages, or raise the limit if the machine has the memory. Nothing of the document was read.',
  message: ({ limit }) => `the document is longer than the ${limit} characters that are read`,
});

/** Elements or nested terms deeper than what is read. */
export const tooDeep: Rule<{ limit: number }> = defineRule<{ limit: number }>({
  id: 'rdf/too-deep',
  title: 'Document nested too deep',
  level: 'error',
  source: 'Limit of this package; XML 1.0 leaves such limits to the reader',
  requirements: [],
  help: 'Flatten the document: give the inner nodes names and describe each at the top level.',
  message: ({ limit }) => `the nesting goes deeper than ${limit} levels; nothing below was read`,
});

/** A JSON-LD context that this package does not carry, and that is not fetched. */
export const contextUnknown: Rule<{ iri: string; reason: string; keys: readonly string[] }> = defineRule<{
  iri: string;
  reason: string;
  keys: readonly string[];
}>({
  id: 'json-ld/context-unknown',
  title: 'JSON-LD context that is not bundled',
  level: 'error',
  source: 'JSON-LD 1.1, section 3.1 (the context says what the keys of the document mean)',
  requirements: [],
  help: 'Use a bundled context, write the terms into the document, or hand the context to the check: contexts are never fetched. Keys that only this context explains cannot be interpreted.',
  message: ({ iri, reason, keys }) =>
    `the context "${shorten(iri)}" ${reason}${keys.length === 0 ? '' : `; not interpreted: ${listed(keys)}`}`,
});

/** A key that expansion drops, because no context says what it means. */
export const termUndefined: Rule<{ term: string; times: number }> = defineRule<{ term: string; times: number }>({
  id: 'json-ld/term-undefined',
  title: 'Key that no context defines',
  level: 'warning',
  source: 'JSON-LD 1.1 API, section 5.1 (a key that does not expand to an IRI is dropped)',
  requirements: [],
  help: 'Check the spelling, or add the term to the context. Linked-data programs do not see this value at all.',
  message: ({ term, times }) =>
    `no context defines "${shorten(term)}"; ${times === 1 ? 'its value is' : `its ${times} values are`} not part of the graph`,
});

/** A document that breaks a rule of JSON-LD. */
export const jsonLdInvalid: Rule<{ code: string; lost: string }> = defineRule<{ code: string; lost: string }>({
  id: 'json-ld/invalid',
  title: 'Not valid JSON-LD',
  level: 'error',
  source: 'JSON-LD 1.1 API, section 9.6 (JsonLdErrorCode)',
  requirements: [],
  help: 'Correct the value: the error code is the one the JSON-LD standard defines, and other programs report the same.',
  message: ({ code, lost }) => `not valid JSON-LD: ${code}; ${lost}`,
});

/** What jsonld, which stands behind this package, reads otherwise than the standard says. */
export type UntrustedFeature = 'type-map' | 'cleared-context' | 'direction';

const untrustedFeatures: Readonly<Record<UntrustedFeature, string>> = {
  'type-map': 'a map by type, in which the context of one type would reach the next',
  'cleared-context': 'a type whose own context forgets all others, and would not give them back',
  direction: 'a base direction, which would be lost where another context follows',
};

/** A document that is valid, and that this package cannot be trusted to read as the standard says. */
export const jsonLdNotTrusted: Rule<{ feature: UntrustedFeature }> = defineRule<{ feature: UntrustedFeature }>({
  id: 'json-ld/not-trusted',
  title: 'JSON-LD that cannot be read reliably here',
  level: 'error',
  source: 'JSON-LD 1.1 API, sections 4.1.2 and 5.1.2 (where implementations are known to differ from the text)',
  requirements: [],
  help: 'Write the same in plain nodes with "@type", and direction with each value: other programs get this wrong as well. Nothing of the document was read, because some of it would have been read wrongly.',
  message: ({ feature }) => `the document uses ${untrustedFeatures[feature]}; nothing of it was read`,
});

/** Every rule that reading a document can fire, those of JSON texts and of bytes included. */
export const rules: readonly AnyRule[] = [
  syntaxError,
  prefixUndeclared,
  relativeIri,
  invalidIri,
  syntaxUnknown,
  tooLarge,
  tooDeep,
  contextUnknown,
  termUndefined,
  jsonLdInvalid,
  jsonLdNotTrusted,
  ...jsonRules,
  ...textRules,
];

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 5).map((word) => `"${shorten(word)}"`);
  return words.length > 5 ? `${shown.join(', ')} and ${words.length - 5} more` : shown.join(', ');
}
