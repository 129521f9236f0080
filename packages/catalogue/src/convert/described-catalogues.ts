import { type GraphDocument, type Subject, termKey } from '@ds4sscc/linked-data';
import { selectInstances } from '../select-instances.js';
import { dcat, dct } from '../vocabulary.js';

/** The catalogues of a document, those that lie in another one behind the others; of a loop of them the first comes first. */
export function describedCatalogues({ graph }: GraphDocument): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const node of selectInstances(graph)(`${dcat}Catalog`)) found.set(termKey(node), node);
  for (const { subject } of graph.withPredicate(`${dcat}dataset`)) found.set(termKey(subject), subject);
  const inner = new Set<string>();
  for (const property of [`${dcat}catalog`, `${dct}hasPart`]) {
    for (const { subject, object } of graph.withPredicate(property)) {
      if (found.has(termKey(subject)) && termKey(subject) !== termKey(object)) inner.add(termKey(object));
    }
  }
  const nodes = [...found.values()];
  const isInner = (node: Subject): boolean => inner.has(termKey(node));
  return [...nodes.filter((node) => !isInner(node)), ...nodes.filter(isInner)];
}
