import { type CompactGraph, createGraph, literal, namedNode, type Statement, statement } from '@ds4sscc/linked-data';
import { toGraph } from '../define/to-graph.js';
import { dct, rdfType, rdfs, skos } from '../vocabulary.js';
import { priorityBase } from './priority-base.js';
import { priorityCatalogue } from './priority-catalogue.js';
import { priorityDatasets } from './priority-datasets.js';
import { priorityDomains } from './priority-domains.js';
import { priorityUseCases } from './priority-use-cases.js';

/**
 * The priority catalogue as a graph: the definition, its domains and use cases as two SKOS concept schemes, and our guesses at
 * categories of high-value data, with a property of their own: nothing is claimed under the regulation.
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
    ...categories(),
    ...schemeOf(useCases, 'Use cases of the DS4SSCC priority datasets'),
    ...priorityDomains.flatMap((one) => conceptOf(one, domains, one.description)),
    ...priorityUseCases.flatMap((one) => conceptOf(one, useCases, `${one.place}. ${one.description}`)),
  ]);
}

/** What `dcatap:hvdCategory` would claim, said as what it is. */
const possibleCategory = `${priorityBase}possibleHighValueCategory`;

function categories(): readonly Statement[] {
  const property = namedNode(possibleCategory);
  const guesses = priorityDatasets.flatMap(({ iri, possibleHvdCategory: guess }) => {
    if (!guess) return [];
    const said = statement(namedNode(iri), possibleCategory, namedNode(guess.iri));
    const doubt = literal('Whether the category fits is doubtful.', { language: 'en' });
    return guess.uncertain ? [said, statement(namedNode(iri), `${skos}editorialNote`, doubt)] : [said];
  });
  return [
    statement(property, rdfType, namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#Property')),
    statement(property, `${rdfs}label`, literal('possible category of high-value data', { language: 'en' })),
    statement(
      property,
      `${rdfs}comment`,
      literal('A guess of this project, to be reviewed. It says nothing about what Regulation (EU) 2023/138 covers.', {
        language: 'en',
      }),
    ),
    ...guesses,
  ];
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
