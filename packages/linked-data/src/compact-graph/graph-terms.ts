import type { BlankNode, DefaultGraph, Literal, NamedNode, Term as AnyTerm } from '@rdfjs/types';

type Other = AnyTerm | null | undefined;

/** The default graph, as an RDF/JS term. */
export const defaultGraph: DefaultGraph = {
  termType: 'DefaultGraph',
  value: '',
  equals: (other: Other): boolean => other?.termType === 'DefaultGraph',
};

/** An IRI, as an RDF/JS term. */
export class GraphNamedNode implements NamedNode {
  readonly termType = 'NamedNode';
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  equals(other: Other): boolean {
    return other?.termType === 'NamedNode' && other.value === this.value;
  }
}

/** A blank node, as an RDF/JS term. */
export class GraphBlankNode implements BlankNode {
  readonly termType = 'BlankNode';
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  equals(other: Other): boolean {
    return other?.termType === 'BlankNode' && other.value === this.value;
  }
}

/** A literal, as an RDF/JS term. */
export class GraphLiteral implements Literal {
  readonly termType = 'Literal';
  readonly value: string;
  readonly language: string;
  readonly datatype: NamedNode;

  constructor(value: string, language: string, datatype: NamedNode) {
    this.value = value;
    this.language = language;
    this.datatype = datatype;
  }

  equals(other: Other): boolean {
    return (
      other?.termType === 'Literal' &&
      other.value === this.value &&
      other.language === this.language &&
      other.datatype.value === this.datatype.value
    );
  }
}
