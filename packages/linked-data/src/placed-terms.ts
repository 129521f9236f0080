import { RowBuilder } from './compact-graph/graph-builder.js';
import type { Graph } from './graph.js';

/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** JSON pointer, in JSON-LD. */
  readonly pointer?: string;
}

/** What the parsers get for a quad; they pass it on unseen. */
const none: object = {};

/** One occurrence of a term: the number of the term in the graph, and where it was read. Parsers look at no more. */
export class PlacedTerm {
  readonly termType: string;
  readonly value: string;
  /** -1 for the default graph. */
  readonly id: number;
  readonly place: Place | undefined;
  /** IRI of the datatype of a literal that was written with one. */
  readonly datatype: string | undefined;

  constructor(termType: string, value: string, id: number, place?: Place, datatype?: string) {
    this.termType = termType;
    this.value = value;
    this.id = id;
    this.place = place;
    this.datatype = datatype;
  }

  equals(other: { termType: string; value: string } | null | undefined): boolean {
    return other?.termType === this.termType && other.value === this.value;
  }
}

/**
 * The data factory that the parsers of Turtle and RDF/XML build with: quads become rows of a graph, at the place of their
 * object.
 *
 * A parser knows where it stands when it makes a term, not when it emits a quad (a literal goes out only when the token
 * after it has been seen), so the place is taken when the term is made.
 */
export class PlacedTerms {
  readonly #rows = new RowBuilder();
  /** Where the parser stands: asked whenever a term is made. A parser's own constants stand nowhere. */
  readonly #whereAmI: (termType: string) => Place | undefined;
  /** Called for every IRI read, where it stands first. */
  readonly #onIri: (iri: string, place: Place) => void;
  readonly #lost = new Map<string, number>();
  readonly #wrongTags: string[] = [];
  readonly #defaultGraph = new PlacedTerm('DefaultGraph', '', -1);
  #blanks = 0;

  constructor(whereAmI: (termType: string) => Place | undefined, onIri: (iri: string, place: Place) => void) {
    this.#whereAmI = whereAmI;
    this.#onIri = onIri;
  }

  /** Statements made so far, in the order of the document. */
  get statements(): Graph {
    return this.#rows.build();
  }

  /** Marks an IRI that stands for something unreadable: statements that need it are left out and counted. */
  lose(iri: string): void {
    if (!this.#lost.has(iri)) this.#lost.set(iri, 0);
  }

  /** How many statements were left out because of this IRI. */
  lostBy(iri: string): number {
    return this.#lost.get(iri) ?? 0;
  }

  /** Stands for a language tag that a parser would refuse: in a literal it is as the author wrote it. */
  wrongTag(written: string): string {
    return `_${this.#wrongTags.push(written) - 1}`;
  }

  namedNode(value: string): PlacedTerm {
    const place = this.#whereAmI('NamedNode');
    const { terms } = this.#rows;
    const known = terms.size;
    const id = terms.iri(value);
    if (id === known && place && !this.#lost.has(value)) this.#onIri(value, place);
    return new PlacedTerm('NamedNode', value, id, place);
  }

  /** A label the author wrote begins with "_", one that was made here or by the parser does not: the two never meet. */
  blankNode(label?: string, isMade = false): PlacedTerm {
    const value = label === undefined ? `b${this.#blanks++}` : isMade ? label : `_${label}`;
    return new PlacedTerm('BlankNode', value, this.#rows.terms.blankNode(value), this.#whereAmI('BlankNode'));
  }

  literal(value: string, tag?: string | PlacedTerm | { readonly language: string }): PlacedTerm {
    const place = this.#whereAmI('Literal');
    const datatype = tag instanceof PlacedTerm ? tag.value : undefined;
    const given = typeof tag === 'string' ? tag : ((tag as { readonly language?: string })?.language ?? '');
    const language = given.startsWith('_') ? (this.#wrongTags[Number(given.slice(1))] ?? given) : given;
    return new PlacedTerm('Literal', value, this.#rows.terms.literal(value, language, datatype), place, datatype);
  }

  defaultGraph(): PlacedTerm {
    return this.#defaultGraph;
  }

  quad(subject: PlacedTerm, predicate: PlacedTerm, object: PlacedTerm, graph: PlacedTerm = this.#defaultGraph): object {
    if (this.#lost.size > 0 && this.#isLost(subject, predicate, object, graph)) return none;
    // `a`, `rdf:first` and `()` are constants of the parser and have no place of their own.
    const place = object.place ?? predicate.place ?? this.#whereAmI('Quad');
    this.#rows.addRow(subject.id, predicate.id, object.id, graph.id, place);
    return none;
  }

  #isLost(subject: PlacedTerm, predicate: PlacedTerm, object: PlacedTerm, graph: PlacedTerm): boolean {
    const iris = [subject.value, predicate.value, object.value, object.datatype, graph.value];
    const blamed = iris.find((iri) => iri !== undefined && this.#lost.has(iri));
    if (blamed === undefined) return false;
    this.#lost.set(blamed, this.lostBy(blamed) + 1);
    return true;
  }
}
