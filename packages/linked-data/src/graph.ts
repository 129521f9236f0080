import type { BlankNode, DefaultGraph, Literal, NamedNode } from '@rdfjs/types';

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

/** Numbers of two terms fit into one exact number. */
const mostTerms = 2 ** 26;
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** A name for a term that differs for different terms: IRIs as they stand, blank nodes as `_:b0`, literals in quotes with language or datatype. */
export function termKey(term: Term): string {
  if (term.termType === 'NamedNode') return /^["_<]/.test(term.value) ? `<${term.value}>` : term.value;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  const tag = term.language ? `@${term.language.toLowerCase()}` : `^^${term.datatype.value}`;
  // Invalid IRIs are kept, so a datatype may hold a quote: the last one in the key has to be the one before the tag.
  return `"${term.value}"${/["\\]/.test(tag) ? tag.replaceAll('\\', '\\\\').replaceAll('"', '\\q') : tag}`;
}

/** Builds a graph; statements that are there already are left out. */
export function createGraph(statements: Iterable<Statement>): Graph {
  const all: Statement[] = [];
  const bySubject = new Map<string, Statement[]>();
  const byObject = new Map<string, Statement[]>();
  const byPredicate = new Map<string, Statement[]>();
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  // The pairs of predicate and graph that a subject and an object were seen with: mostly one, so mostly no set is needed.
  const seen = new Map<number, number | Set<number>>();
  for (const statement of statements) {
    const subject = termKey(statement.subject);
    const object = termKey(statement.object);
    const ends = numberOf(subject) * mostTerms + numberOf(object);
    const link = numberOf(statement.predicate.value) * mostTerms + numberOf(statement.graph.value);
    const links = seen.get(ends);
    if (links === link || (links instanceof Set && links.has(link))) continue;
    if (links === undefined) seen.set(ends, link);
    else if (links instanceof Set) links.add(link);
    else seen.set(ends, new Set([links, link]));
    all.push(statement);
    append(bySubject, subject, statement);
    append(byObject, object, statement);
    append(byPredicate, statement.predicate.value, statement);
  }
  const select = (list: readonly Statement[] = [], predicate?: string): readonly Statement[] =>
    predicate === undefined ? list : list.filter((statement) => statement.predicate.value === predicate);
  return {
    size: all.length,
    [Symbol.iterator]: () => all[Symbol.iterator](),
    from: (subject, predicate) => select(bySubject.get(termKey(subject)), predicate),
    to: (object, predicate) => select(byObject.get(termKey(object)), predicate),
    withPredicate: (predicate) => byPredicate.get(predicate) ?? [],
    instances(type) {
      const subjects = new Map<string, Subject>();
      for (const statement of byObject.get(type) ?? []) {
        if (statement.predicate.value === rdfType) subjects.set(termKey(statement.subject), statement.subject);
      }
      return [...subjects.values()];
    },
  };
}

function append(index: Map<string, Statement[]>, key: string, statement: Statement): void {
  const list = index.get(key);
  if (list) list.push(statement);
  else index.set(key, [statement]);
}
