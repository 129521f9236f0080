import { type CompactGraph, createGraph, literal, namedNode, type Statement, statement } from '@ds4sscc/linked-data';
import { toGraph } from '../define/to-graph.js';
import { dct, rdfType } from '../vocabulary.js';
import { priorityBase } from './priority-base.js';
import { priorityCatalogue } from './priority-catalogue.js';
import { priorityDomains } from './priority-domains.js';
import { priorityUseCases } from './priority-use-cases.js';

const skos = 'http://www.w3.org/2004/02/skos/core#';

/**
 * The priority catalogue as a graph: the definition, and its domains and use cases as two SKOS concept schemes.
 *
 * @example
 * ```ts
 * import { priorityGraph } from '@ds4sscc/catalogue/priority';
 *
 * priorityGraph().instances('http://www.w3.org/2004/02/skos/core#ConceptScheme').length; // => 3
 * ```
 */
export function priorityGraph(): CompactGraph {
  const domains = `${priorityBase}domains`;
  const useCases = `${priorityBase}use-cases`;
  return createGraph([
    ...toGraph(priorityCatalogue()),
    ...schemeOf(useCases, 'Use cases of the DS4SSCC priority datasets'),
    ...priorityDomains.flatMap((one) => conceptOf(one, domains, one.description)),
    ...priorityUseCases.flatMap((one) => conceptOf(one, useCases, `${one.place}. ${one.description}`)),
  ]);
}

function schemeOf(iri: string, title: string): readonly Statement[] {
  const scheme = namedNode(iri);
  return [
    statement(scheme, rdfType, namedNode(`${skos}ConceptScheme`)),
    statement(scheme, `${dct}title`, literal(title, { language: 'en' })),
  ];
}

function conceptOf(
  { iri, id, title }: { readonly iri: string; readonly id: string; readonly title: string },
  scheme: string,
  description: string,
): readonly Statement[] {
  const concept = namedNode(iri);
  return [
    statement(concept, rdfType, namedNode(`${skos}Concept`)),
    statement(concept, `${skos}prefLabel`, literal(title, { language: 'en' })),
    statement(concept, `${skos}definition`, literal(description, { language: 'en' })),
    statement(concept, `${skos}notation`, literal(id)),
    statement(concept, `${skos}inScheme`, namedNode(scheme)),
    statement(concept, `${skos}topConceptOf`, namedNode(scheme)),
  ];
}
