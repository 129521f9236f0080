import type { Location } from '@ds4sscc/findings';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { mayBeRdf } from './rdf/may-be-rdf.js';

/** An ontology, or a profile of one: what it defines, what it builds on, what it says of the terms of others. */
export interface OntologyFacts extends ArtefactFacts<'ontology'> {
  readonly iri?: string;
  readonly imports: readonly string[];
  /** Classes and properties that it declares. */
  readonly defines: readonly string[];
  /** Its terms and shapes, with what they specialise or are about. */
  readonly extends: readonly { readonly term: string; readonly base: string; readonly location: Location }[];
  /** Everything that it says about terms: what of that is about terms of others redefines them. */
  readonly axioms: readonly { readonly about: string; readonly predicate: string; readonly location: Location }[];
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const owl = 'http://www.w3.org/2002/07/owl#';
const shacl = 'http://www.w3.org/ns/shacl#';
const ontology = `${owl}Ontology`;
const termClasses = [
  `${rdfs}Class`,
  `${rdf}Property`,
  ...['Class', 'ObjectProperty', 'DatatypeProperty', 'AnnotationProperty'].map((name) => owl + name),
];
const specialisations = [
  `${rdfs}subClassOf`,
  `${rdfs}subPropertyOf`,
  `${shacl}targetClass`,
  `${shacl}path`,
  `${shacl}targetSubjectsOf`,
];
/** What changes the meaning of the term it is said about (OWL 2 RDF-Based Semantics, 5); labels and comments do not. */
const axiomPredicates = [
  `${rdfs}subClassOf`,
  `${rdfs}subPropertyOf`,
  `${rdfs}domain`,
  `${rdfs}range`,
  ...`equivalentClass equivalentProperty disjointWith propertyDisjointWith inverseOf complementOf unionOf intersectionOf
    oneOf hasKey propertyChainAxiom disjointUnionOf deprecated`
    .trim()
    .split(/\s+/)
    .map((name) => owl + name),
];

/** Reads ontologies in OWL or RDF Schema, and profiles of them in SHACL. */
export const ontologyReader: ArtefactReader = {
  kind: 'ontology',
  general: true,
  recognise: (content) =>
    mayBeRdf(content) &&
    /owl#|rdf-schema#|ns\/shacl#/.test(content.text ?? '') &&
    /\b(?:Ontology|Class|ObjectProperty|DatatypeProperty|NodeShape)\b/.test(content.text ?? ''),
  async read({ text = '' }, source) {
    const { parseGraph } = await import('@ds4sscc/linked-data');
    const { graph, findings } = await parseGraph(text, { source });
    const [header] = graph.instances(ontology);
    const placed = ({ line, column }: { readonly line?: number; readonly column?: number }): Location => ({
      source,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    });
    const iris = (terms: readonly { readonly termType: string; readonly value: string }[]): readonly string[] => [
      ...new Set(terms.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value)),
    ];
    const about = (predicates: readonly string[]) => predicates.flatMap((predicate) => graph.withPredicate(predicate));
    const artefact: OntologyFacts = {
      kind: 'ontology',
      source,
      valid: !findings.some(({ level }) => level === 'error'),
      ...(header?.termType === 'NamedNode' && { iri: header.value }),
      imports: iris(graph.withPredicate(`${owl}imports`).map(({ object }) => object)),
      defines: iris(termClasses.flatMap((one) => graph.instances(one))),
      extends: about(specialisations).flatMap((one) =>
        one.object.termType === 'NamedNode'
          ? [{ term: one.subject.value, base: one.object.value, location: placed(one) }]
          : [],
      ),
      axioms: about(axiomPredicates).flatMap((one) =>
        one.subject.termType === 'NamedNode'
          ? [{ about: one.subject.value, predicate: one.predicate.value, location: placed(one) }]
          : [],
      ),
    };
    return { artefact, findings };
  },
};
