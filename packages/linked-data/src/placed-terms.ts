import type { Statement, Subject, Term } from './graph.js';

/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** JSON pointer, in JSON-LD. */
  readonly pointer?: string;
}

const xsdString = 'http://www.w3.org/2001/XMLSchema#string';
const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

/** What the parsers get for a quad; they pass it on unseen. */
const none: object = {};

/** An RDF/JS term that knows, invisibly, where it was read. */
export class PlacedTerm {
  readonly termType: string;
  readonly value: string;
  readonly #place: Place | undefined;

  constructor(termType: string, value: string, place?: Place) {
    this.termType = termType;
    this.value = value;
    this.#place = place;
  }

  static placeOf(term: object): Place | undefined {
    return #place in term ? term.#place : undefined;
  }

  equals(other: { termType: string; value: string } | null | undefined): boolean {
    return other?.termType === this.termType && other.value === this.value;
  }
}

class PlacedLiteral extends PlacedTerm {
  readonly language: string;
  readonly datatype: PlacedTerm;

  constructor(value: string, language: string, datatype: PlacedTerm, place?: Place) {
    super('Literal', value, place);
    this.language = language;
    this.datatype = datatype;
  }

  override equals(other: { termType: string; value: string } | null | undefined): boolean {
    if (!super.equals(other)) return false;
    const literal = other as PlacedLiteral;
    return literal.language === this.language && literal.datatype.value === this.datatype.value;
  }
}

/**
 * The data factory that the parsers of Turtle and RDF/XML build with: quads become statements at the place of their object.
 *
 * A parser knows where it stands when it makes a term, not when it emits a quad (a literal goes out only when the token
 * after it has been seen), so the place is taken when the term is made.
 */
export class PlacedTerms {
  /** Statements made so far, in the order of the document. */
  readonly statements: Statement[] = [];
  /** Where the parser stands: asked whenever a term is made. A parser's own constants stand nowhere. */
  readonly #whereAmI: (termType: string) => Place | undefined;
  /** Called for every IRI read. */
  readonly #onIri: (iri: string, place: Place) => void;
  readonly #lost = new Map<string, number>();
  /** One term for all occurrences of a name: documents repeat them, statements are kept. */
  readonly #names = new Map<string, PlacedTerm>();
  readonly #defaultGraph = new PlacedTerm('DefaultGraph', '');
  #blanks = 0;

  constructor(whereAmI: (termType: string) => Place | undefined, onIri: (iri: string, place: Place) => void) {
    this.#whereAmI = whereAmI;
    this.#onIri = onIri;
  }

  /** Marks an IRI that stands for something unreadable: statements that need it are left out and counted. */
  lose(iri: string): void {
    if (!this.#lost.has(iri)) this.#lost.set(iri, 0);
  }

  /** How many statements were left out because of this IRI. */
  lostBy(iri: string): number {
    return this.#lost.get(iri) ?? 0;
  }

  namedNode(value: string): PlacedTerm {
    const place = this.#whereAmI('NamedNode');
    if (place && !this.#lost.has(value)) this.#onIri(value, place);
    return new PlacedTerm('NamedNode', value, place);
  }

  /** A label the author wrote begins with "_", one made here does not: the two never meet. */
  blankNode(label?: string): PlacedTerm {
    return new PlacedTerm(
      'BlankNode',
      label === undefined ? `b${this.#blanks++}` : `_${label}`,
      this.#whereAmI('BlankNode'),
    );
  }

  literal(value: string, tag?: string | PlacedTerm | { readonly language: string }): PlacedTerm {
    const place = this.#whereAmI('Literal');
    if (tag instanceof PlacedTerm) return new PlacedLiteral(value, '', this.#shared(tag.value), place);
    const language = typeof tag === 'string' ? tag : (tag?.language ?? '');
    return new PlacedLiteral(value, language, this.#shared(language === '' ? xsdString : langString), place);
  }

  defaultGraph(): PlacedTerm {
    return this.#defaultGraph;
  }

  quad(subject: PlacedTerm, predicate: PlacedTerm, object: PlacedTerm, graph?: PlacedTerm): object {
    const blamed = [subject, predicate, object, (object as Partial<PlacedLiteral>).datatype, graph].find(
      (term) => term !== undefined && this.#lost.has(term.value),
    );
    if (blamed) {
      this.#lost.set(blamed.value, this.lostBy(blamed.value) + 1);
      return none;
    }
    // `a`, `rdf:first` and `()` are constants of the parser and have no place of their own.
    const place = PlacedTerm.placeOf(object) ?? PlacedTerm.placeOf(predicate) ?? this.#whereAmI('Quad');
    this.statements.push({
      subject: this.#kept(subject) as unknown as Subject,
      predicate: this.#kept(predicate) as unknown as Statement['predicate'],
      object: this.#kept(object) as unknown as Term,
      graph: this.#kept(graph ?? this.#defaultGraph) as unknown as Statement['graph'],
      ...(place && { line: place.line, column: place.column }),
      ...(place?.pointer !== undefined && { pointer: place.pointer }),
    });
    return none;
  }

  #kept(term: PlacedTerm): PlacedTerm {
    return term.termType === 'NamedNode' ? this.#shared(term.value) : term;
  }

  #shared(iri: string): PlacedTerm {
    const known = this.#names.get(iri);
    if (known) return known;
    const term = new PlacedTerm('NamedNode', iri);
    this.#names.set(iri, term);
    return term;
  }
}
