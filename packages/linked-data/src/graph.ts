import type { BlankNode, DefaultGraph, Literal, NamedNode } from '@rdfjs/types';
import type { CompactGraph } from './compact-graph/compact-graph.js';
import { tableOf } from './compact-graph/graph-builder.js';

/** A node of a graph: RDF/JS terms, so that any RDF/JS library can take them. */
export type Term = NamedNode | BlankNode | Literal;
/** A term that can be a subject. */
export type Subject = NamedNode | BlankNode;

/** One triple (or quad) with the place it was read from. */
export interface Statement {
  readonly subject: Subject;
  readonly predicate: NamedNode;
  readonly object: Term;
  readonly graph: NamedNode | BlankNode | DefaultGraph;
  /** Line of the statement, counted from 1; absent where the syntax gives none. */
  readonly line?: number;
  /** Column, counted from 1. */
  readonly column?: number;
  /** JSON pointer of the node in a JSON-LD document. */
  readonly pointer?: string;
}

/** Statements, indexed for the look-ups that checks make. Order is the order of the document. */
export interface Graph {
  readonly size: number;
  [Symbol.iterator](): Iterator<Statement>;
  /** Statements with this subject, and with this predicate IRI where one is given. */
  from(subject: Term, predicate?: string): readonly Statement[];
  /** Statements with this object, and with this predicate IRI where one is given. */
  to(object: Term, predicate?: string): readonly Statement[];
  /** Subjects that are `rdf:type` of the class IRI, each once. */
  instances(type: string): readonly Subject[];
  /** Statements with this predicate IRI. */
  withPredicate(predicate: string): readonly Statement[];
}

/** A name for a term that differs for different terms: IRIs as they stand, blank nodes as `_:b0`, literals in quotes with language or datatype. */
export function termKey(term: Term): string {
  if (term.termType === 'NamedNode') return /^["_<]/.test(term.value) ? `<${term.value}>` : term.value;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  const tag = term.language ? `@${term.language.toLowerCase()}` : `^^${term.datatype.value}`;
  // Invalid IRIs are kept, so a datatype may hold a quote: the last one in the key has to be the one before the tag.
  return `"${term.value}"${/["\\]/.test(tag) ? tag.replaceAll('\\', '\\\\').replaceAll('"', '\\q') : tag}`;
}

/** Builds a graph; statements that are there already are left out. A graph that was built here is passed on as it is. */
export function createGraph(statements: Iterable<Statement>): CompactGraph {
  return tableOf(statements);
}
