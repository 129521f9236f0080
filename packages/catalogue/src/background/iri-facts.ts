import type { CompactGraph } from '@ds4sscc/linked-data';
import type { Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import { findNamespace } from './find-namespace.js';
import { type KnownNamespace, knownNamespaces, knownSchemes } from './known-namespaces.js';

/** What is known everywhere about the IRIs of a graph; each is looked up once, when it is first asked for. */
export interface IriFacts {
  /** The known list that an IRI is of. */
  namespaceOf(node: number): KnownNamespace | undefined;
  /** Whether our copy of that list lacks the IRI. */
  isUnlisted(node: number): boolean;
  /** Whether the IRI is known to be of a class. */
  isKnownAs(node: number, classIri: string): boolean;
}

const conceptScheme = 'http://www.w3.org/2004/02/skos/core#ConceptScheme';

/** Prepares the facts for the IRIs of a graph. */
export function iriFacts(graph: CompactGraph): IriFacts {
  // 0: not looked up; 1: of no list; above: number of the list plus 2.
  const found = new Uint8Array(graph.termCount);
  // 0: not looked up; 1: listed, or of no list that we have; 2: not listed.
  const listing = new Uint8Array(graph.termCount);
  const listed = new Map<KnownNamespace, ReadonlySet<string>>();
  const namespaceOf = (node: number): KnownNamespace | undefined => {
    if (found[node] === 0) {
      const known = graph.kindOf(node) === 0 ? findNamespace(graph.textOf(node)) : undefined;
      found[node] = known ? knownNamespaces.indexOf(known) + 2 : 1;
    }
    return knownNamespaces[(found[node] as number) - 2];
  };
  const irisOf = (known: KnownNamespace, list: Vocabulary): ReadonlySet<string> => {
    const iris = listed.get(known) ?? new Set(list.concepts.map(({ iri }) => iri));
    listed.set(known, iris);
    return iris;
  };
  return {
    namespaceOf,
    isUnlisted(node) {
      if (listing[node] === 0) {
        const known = namespaceOf(node);
        const isListed = !known?.list || irisOf(known, known.list).has(graph.textOf(node));
        listing[node] = isListed ? 1 : 2;
      }
      return listing[node] === 2;
    },
    isKnownAs(node, classIri) {
      const known = namespaceOf(node);
      if (known) return known.classes.includes(classIri);
      return classIri === conceptScheme && graph.kindOf(node) === 0 && knownSchemes.includes(graph.textOf(node));
    },
  };
}
