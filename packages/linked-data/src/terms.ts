import type { BlankNode, Literal, NamedNode } from '@rdfjs/types';
import { defaultGraph, GraphBlankNode, GraphLiteral, GraphNamedNode } from './compact-graph/graph-terms.js';
import type { Statement, Subject, Term } from './graph.js';
import { xsdString } from './xsd-string.js';

/** An IRI as a term. */
export function namedNode(iri: string): NamedNode {
  return new GraphNamedNode(iri);
}

/** A blank node as a term; its label is without `_:`. */
export function blankNode(label: string): BlankNode {
  return new GraphBlankNode(label);
}

/** A literal as a term: with a language, of a datatype, or plain text. */
export function literal(value: string, { language = '', datatype }: LiteralTag = {}): Literal {
  return new GraphLiteral(value, language, namedNode(language === '' ? (datatype ?? xsdString) : langString));
}

/**
 * A statement of the default graph, for building graphs in code.
 *
 * @example
 * ```ts
 * import { createGraph, literal, namedNode, statement } from '@ds4sscc/linked-data';
 *
 * const title = literal('Air', { language: 'en' });
 * createGraph([statement(namedNode('urn:air'), 'http://purl.org/dc/terms/title', title)]).size; // => 1
 * ```
 */
export function statement(subject: Subject, predicate: string, object: Term): Statement {
  return { subject, predicate: namedNode(predicate), object, graph: defaultGraph };
}

/** What a literal is beside its text. */
export interface LiteralTag {
  readonly language?: string;
  /** IRI of the datatype. */
  readonly datatype?: string;
}

const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
