import type { Statement } from './graph.js';

/** A term without methods or places. */
export interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly termType: string; readonly value: string };
}

/** A statement without its place. */
export interface PlainQuad {
  readonly subject: PlainTerm;
  readonly predicate: PlainTerm;
  readonly object: PlainTerm;
  readonly graph: PlainTerm;
}

/** A set of statements whose blank nodes are called `b0`, `b1` and so on. */
export interface PlainDataset {
  readonly quads: readonly PlainQuad[];
  /** A name for each quad that no other has. */
  readonly keys: ReadonlySet<string>;
  /** What the document called the blank nodes; the place is the number in the new name. */
  readonly blankNodes: readonly string[];
  /** False where a text holds half a surrogate pair, which no character encoding can write. */
  readonly unicode: boolean;
}

const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Makes a set of statements. New names for the blank nodes, because rdf-canonize takes a node that is called `c14n0`
 * already for one it has named itself, and trips over the empty name; a set, because it would count a statement twice.
 */
export function plainDataset(
  statements: Iterable<Statement>,
  nameLanguage: (tag: string) => string = (tag) => tag,
): PlainDataset {
  const names = new Map<string, string>();
  const quads = new Map<string, PlainQuad>();
  let unicode = true;
  const plain = (term: Statement['object'] | Statement['graph']): PlainTerm => {
    const { termType, value } = term;
    if (termType === 'BlankNode') {
      const name = names.get(value) ?? `b${names.size}`;
      names.set(value, name);
      return { termType, value: name };
    }
    unicode &&= !loneSurrogate.test(value);
    if (termType !== 'Literal') return { termType, value };
    const language = nameLanguage(term.language);
    const datatype = language === '' ? term.datatype.value : langString;
    unicode &&= !loneSurrogate.test(datatype + language);
    return { termType, value, language, datatype: { termType: 'NamedNode', value: datatype } };
  };
  for (const { subject, predicate, object, graph } of statements) {
    const quad = { subject: plain(subject), predicate: plain(predicate), object: plain(object), graph: plain(graph) };
    quads.set(quadKey(quad), quad);
  }
  return { quads: [...quads.values()], keys: new Set(quads.keys()), blankNodes: [...names.keys()], unicode };
}

/** A name for a quad; `blank` says what to write for a blank node. */
export function quadKey(quad: PlainQuad, blank: (name: string) => string = (name) => name): string {
  const part = ({ termType, value, language, datatype }: PlainTerm): unknown =>
    termType === 'BlankNode' ? [blank(value)] : datatype ? [value, language, datatype.value] : value;
  return JSON.stringify([quad.subject, quad.predicate, quad.object, quad.graph].map(part));
}
