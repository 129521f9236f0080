import type { DefinedNode, DefinedValue } from './defined-node.js';
import { allClasses } from './definition-class.js';

/**
 * A definition in which a resource that is described in several places keeps the first of its descriptions, and is pointed
 * to from the others, where it holds resources without an IRI: those would be there several times, and be too many.
 */
export function withoutRepeats(node: DefinedNode): DefinedNode {
  const seen = new Set<string>();
  const walk = (value: DefinedValue): DefinedValue => {
    if (Array.isArray(value)) return value.map(walk);
    return typeof value === 'object' ? walkNode(value as DefinedNode) : value;
  };
  const walkNode = (one: DefinedNode): DefinedNode => {
    const { iri, types, ...said } = one;
    if (iri !== undefined && Object.keys(said).length > 0) {
      if (seen.has(iri) && Object.values(said).some(hasNameless)) return reference(iri, types);
      seen.add(iri);
    }
    return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, walk(value as DefinedValue)]));
  };
  return walkNode(node);
}

/** Whether a resource without an IRI is in it; `types` are what tells resources from texts by language. */
function hasNameless(value: DefinedValue | undefined): boolean {
  if (typeof value !== 'object') return false;
  if (!Array.isArray(value) && 'types' in value && !('iri' in value)) return true;
  return Object.values(value).some((one: DefinedValue | undefined) => hasNameless(one));
}

/** Points to a resource: as the reader reads it, so that a definition can be defined again. */
function reference(iri: string, types: readonly string[] | undefined): DefinedNode {
  const isDemanding = [...allClasses()].some((entry) => entry.demanding && entry.iri === types?.[0]);
  return isDemanding || types === undefined ? { iri } : { iri, types };
}
