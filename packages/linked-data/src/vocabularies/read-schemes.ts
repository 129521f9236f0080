import type { Graph, Statement, Subject } from '../graph.js';
import { nameOf } from './concept-index.js';
import { choose } from './read-labels.js';
import type { SkosLog } from './skos-log.js';
import { conceptIsScheme, conceptUnnamed } from './skos-rules.js';
import { skos } from './skos-terms.js';

/** The concept schemes of a file and what belongs to them. */
export interface Schemes {
  readonly list: readonly { readonly iri: string; readonly title: string }[];
  /** IRIs of the schemes of a concept. */
  of(concept: string): readonly string[];
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const titles = [
  skos.prefLabel,
  'http://purl.org/dc/terms/title',
  'http://www.w3.org/2000/01/rdf-schema#label',
  'http://purl.org/dc/elements/1.1/title',
];

/** The concepts that have an IRI, each with the statement that makes it one, in the order of the document. */
export function readConcepts(graph: Graph, log: SkosLog): ReadonlyMap<string, Statement> {
  const concepts = new Map<string, Statement>();
  const others = new Set(
    [skos.collection, skos.orderedCollection, skos.conceptScheme].flatMap((type) =>
      graph.instances(type).map(({ value }) => value),
    ),
  );
  const schemes = new Set(graph.instances(skos.conceptScheme).map(({ value }) => value));
  const typed = graph.withPredicate(rdfType).filter(({ object }) => object.value === skos.concept);
  const contained = [...graph.withPredicate(skos.inScheme), ...graph.withPredicate(skos.topConceptOf)].filter(
    ({ subject }) => !others.has(subject.value),
  );
  for (const statement of typed) {
    if (schemes.has(statement.subject.value)) log.report(conceptIsScheme, statement, {});
    else if (statement.subject.termType === 'BlankNode') log.report(conceptUnnamed, statement, {});
  }
  for (const statement of [...typed, ...contained]) {
    const { subject } = statement;
    if (subject.termType === 'NamedNode' && !schemes.has(subject.value) && !concepts.has(subject.value))
      concepts.set(subject.value, statement);
  }
  return concepts;
}

/** The schemes that the file describes, then those that it only names. */
export function readSchemes(
  graph: Graph,
  concepts: ReadonlyMap<string, Statement>,
  language: string,
  fallback: { readonly iri: string; readonly title: string } | undefined,
): Schemes {
  const found = new Map<string, Subject>();
  for (const scheme of graph.instances(skos.conceptScheme))
    if (scheme.termType === 'NamedNode') found.set(scheme.value, scheme);
  const schemesOf = new Map<string, readonly string[]>();
  for (const [iri, { subject }] of concepts) {
    const own = new Map<string, Subject>();
    for (const property of [skos.inScheme, skos.topConceptOf])
      for (const { object } of graph.from(subject, property))
        if (object.termType === 'NamedNode') own.set(object.value, object);
    for (const { subject: scheme } of graph.to(subject, skos.hasTopConcept))
      if (scheme.termType === 'NamedNode') own.set(scheme.value, scheme);
    for (const [name, scheme] of own) if (!found.has(name)) found.set(name, scheme);
    schemesOf.set(iri, [...own.keys()]);
  }
  const list = [...found].map(([iri, scheme]) => ({ iri, title: titleOf(graph, scheme, language) ?? nameOf(iri) }));
  return {
    list: list.length === 0 && fallback ? [fallback] : list,
    of: (concept) => schemesOf.get(concept) ?? [],
  };
}

function titleOf(graph: Graph, scheme: Subject, language: string): string | undefined {
  for (const property of titles) {
    const byLanguage = new Map<string, string>();
    for (const { object } of graph.from(scheme, property)) {
      if (object.termType === 'Literal' && object.value.trim() !== '' && !byLanguage.has(object.language.toLowerCase()))
        byLanguage.set(object.language.toLowerCase(), object.value);
    }
    const title = choose(byLanguage, language);
    if (title !== undefined) return title;
  }
  return undefined;
}
