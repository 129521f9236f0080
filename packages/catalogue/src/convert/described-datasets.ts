import { type GraphDocument, type Subject, termKey } from '@ds4sscc/linked-data';
import { selectInstances } from '../select-instances.js';
import { dcat } from '../vocabulary.js';

/** The datasets of a document: those that are declared to be, and those that a catalogue lists and that are described. */
export function describedDatasets({ graph }: GraphDocument): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const node of selectInstances(graph)(`${dcat}Dataset`)) found.set(termKey(node), node);
  for (const { object } of graph.withPredicate(`${dcat}dataset`)) {
    if (object.termType === 'Literal' || found.has(termKey(object))) continue;
    if (graph.from(object).length > 0) found.set(termKey(object), object);
  }
  return [...found.values()];
}
