import type { Graph, Subject } from '@ds4sscc/linked-data';
import { termKey } from '@ds4sscc/linked-data';
import { subClassOf } from './vocabulary.js';

/**
 * Selects the instances of a class and of the subclasses that the graph itself declares, each once: what `sh:targetClass`
 * selects (SHACL, section 3.2.1). Subclass facts from elsewhere do not count, and a loop of subclasses ends.
 */
export function selectInstances(graph: Graph): (type: string) => readonly Subject[] {
  const subclasses = new Map<string, string[]>();
  for (const { subject, object } of graph.withPredicate(subClassOf)) {
    const known = subclasses.get(object.value);
    if (known) known.push(termKey(subject));
    else subclasses.set(object.value, [termKey(subject)]);
  }
  const selected = new Map<string, readonly Subject[]>();
  return (type) => {
    const known = selected.get(type) ?? select(graph, subclasses, type);
    selected.set(type, known);
    return known;
  };
}

function select(graph: Graph, subclasses: ReadonlyMap<string, readonly string[]>, type: string): readonly Subject[] {
  if (!subclasses.has(type)) return graph.instances(type);
  const classes = new Set([type]);
  const found = new Map<string, Subject>();
  // A set grows while it is walked, and takes each class once.
  for (const next of classes) {
    for (const subject of graph.instances(next)) found.set(termKey(subject), subject);
    for (const subclass of subclasses.get(next) ?? []) classes.add(subclass);
  }
  return [...found.values()];
}
