import type { CompactGraph, GraphDocument, Rows } from '@ds4sscc/linked-data';
import type { PropertyUse } from './application-profile.js';
import { type BlankResource, blankResources } from './blank-resources.js';
import { locateRow } from './locate-row.js';
import { nodeKey } from './node-key.js';
import { classTable } from './read-class-table.js';
import { createValueReader, nothing } from './read-value.js';
import type { ResourceTypes } from './resources.js';
import { rdfType, subClassOf } from './vocabulary.js';

/** Reads the resources of a class: those declared to be of it, and those described where the profile expects it. */
export type ReadResources = <Name extends keyof ResourceTypes>(name: Name) => readonly ResourceTypes[Name][];

/** Prepares the reading of a document's resources. Terms are numbers of its graph: only what stands in the result is made. */
export function readResources(document: GraphDocument): ReadResources {
  const { graph, source } = document;
  const { rows } = graph;
  const type = graph.iriId(rdfType);
  const readValue = createValueReader(graph);
  const described = new Uint8Array(graph.termCount);
  /** Places of properties in the class that is read now, plus 1. */
  const slotOf = new Int32Array(graph.termCount);
  /** The class that took a node last. */
  const takenBy = new Int32Array(graph.termCount);
  let classes = 0;
  const { subjects } = rows;
  // Not `for ... of`, which makes an object for each row.
  for (let row = 0; row < subjects.length; row += 1) described[subjects[row] as number] = 1;

  const { order, starts } = rows.bySubject();
  /** The values of each property of the node that is read now: lists that are used again, and how much of them. */
  const values: number[][] = [];
  const counts = new Int32Array(mostUses);

  /** The reading that met a class last: a list of many types would be looked through again and again. */
  const typedIn = new Int32Array(graph.termCount);
  let readings = 0;

  const readResource = (node: number, { uses, blank }: ClassReader, classId: number | undefined): object => {
    let types: string[] | undefined;
    readings += 1;
    // A triple that several named graphs hold is one value.
    const seen = rows.hasNamedGraphs ? new Set<number>() : undefined;
    let declaration = -1;
    let isDeclared = false;
    const start = starts[node] as number;
    const end = starts[node + 1] as number;
    for (let at = start; at < end; at += 1) {
      const row = order[at] as number;
      const predicate = rows.predicates[row] as number;
      const object = rows.objects[row] as number;
      if (predicate === type) {
        if (typedIn[object] !== readings) (types ??= []).push(graph.textOf(object));
        typedIn[object] = readings;
        if (!isDeclared && (declaration < 0 || object === classId)) declaration = row;
        isDeclared ||= object === classId;
      }
      const slot = (slotOf[predicate] as number) - 1;
      if (slot < 0) continue;
      const known = (values[slot] ??= []);
      const count = counts[slot] as number;
      const key = slot * graph.termCount + object;
      if (seen?.has(key)) continue;
      seen?.add(key);
      known[count] = object;
      counts[slot] = count + 1;
    }
    const name = nodeKey(graph, node);
    const place = rows.place(declaration < 0 ? (order[start] as number) : declaration);
    const location = locateRow(source, name, place);
    const resource = blank(name, types ?? nothing, location);
    for (let slot = 0; slot < uses.length; slot += 1) {
      const count = counts[slot] as number;
      if (count === 0) continue;
      counts[slot] = 0;
      const use = uses[slot] as PropertyUse;
      const value = readValue(use, values[slot] as number[], count);
      if (value !== undefined) resource[use.key] = value;
    }
    return resource;
  };

  return <Name extends keyof ResourceTypes>(name: Name) => {
    const reader = compileClass(name, graph);
    const classId = graph.iriId(reader.iri);
    const nodes: number[] = [];
    classes += 1;
    const take = (node: number): void => {
      if (takenBy[node] === classes) return;
      takenBy[node] = classes;
      nodes.push(node);
    };
    eachInstance(graph, type, classId, take);
    for (const property of reader.leadsHere) {
      const leading = rows.withPredicate(property);
      for (let at = 0; at < leading.length; at += 1) {
        const object = rows.objects[leading[at] as number] as number;
        if (described[object] === 1) take(object);
      }
    }
    for (const [property, slot] of reader.slots) slotOf[property] = slot + 1;
    // The table wrote both the types and the uses that are read, so that they agree.
    const resources = nodes.map((node) => readResource(node, reader, classId) as unknown as ResourceTypes[Name]);
    for (const property of reader.slots.keys()) slotOf[property] = 0;
    return resources;
  };
}

/** Visits instances of a class and of the subclasses that the graph itself declares; a loop of subclasses ends. */
function eachInstance(
  graph: CompactGraph,
  type: number | undefined,
  classId: number | undefined,
  visit: (node: number) => void,
): void {
  if (type === undefined || classId === undefined) return;
  const { rows } = graph;
  const subclass = graph.iriId(subClassOf);
  // A set grows while it is walked, and takes each class once.
  const classes = new Set([classId]);
  for (const one of classes) {
    const declared: Rows = rows.to(one, type);
    for (let at = 0; at < declared.length; at += 1) visit(rows.subjects[declared[at] as number] as number);
    for (const below of graph.subjectsOf(subclass, one)) classes.add(below);
  }
}

/** What is read of a class in one graph: where each property stands in `uses`, and the properties that lead to the class, by their numbers. */
interface ClassReader {
  readonly iri: string;
  readonly uses: readonly PropertyUse[];
  readonly blank: BlankResource;
  readonly slots: ReadonlyMap<number, number>;
  readonly leadsHere: readonly number[];
}

/** No class has so many properties. */
const mostUses = 200;

function compileClass(name: string, graph: CompactGraph): ClassReader {
  const table = classTable(name);
  const { iri, uses } = table;
  const slots = new Map<number, number>();
  for (let slot = 0; slot < uses.length; slot += 1) {
    const id = graph.iriId((uses[slot] as PropertyUse).iri);
    if (id !== undefined) slots.set(id, slot);
  }
  const leadsHere = Array.from(table.leadsHere, (property) => graph.iriId(property));
  const blank = blankResources[name] as BlankResource;
  return { iri, uses, blank, slots, leadsHere: leadsHere.filter((id) => id !== undefined) };
}
