import type { CompactGraph, GraphDocument, Rows } from '@ds4sscc/linked-data';
import type { ApplicationProfile, PropertyUse } from './application-profile.js';
import { dcatApProfile } from './dcat-ap-profile.js';
import { dcatProfile } from './dcat-profile.js';
import { hvdProfile } from './hvd-profile.js';
import { nodeKey } from './node-key.js';
import { createValueReader } from './read-value.js';
import type { Resource } from './resource.js';
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
  for (const subject of rows.subjects) described[subject] = 1;

  const readResource = (node: number, { uses }: ClassReader, classId: number | undefined): Resource => {
    const values: (number[] | undefined)[] = [];
    const types: string[] = [];
    let declaration: number | undefined;
    let isDeclared = false;
    const said = rows.from(node);
    for (let at = 0; at < said.length; at += 1) {
      const row = said[at] as number;
      const predicate = rows.predicates[row] as number;
      const object = rows.objects[row] as number;
      if (predicate === type) {
        const name = graph.textOf(object);
        if (!types.includes(name)) types.push(name);
        if (!isDeclared && (declaration === undefined || object === classId)) declaration = row;
        isDeclared ||= object === classId;
      }
      const slot = (slotOf[predicate] as number) - 1;
      if (slot < 0) continue;
      const known = values[slot];
      if (known === undefined) values[slot] = [object];
      // A triple that several named graphs hold is one value.
      else if (!rows.hasNamedGraphs || !known.includes(object)) known.push(object);
    }
    const place = rows.place(declaration ?? (said[0] as number));
    const name = nodeKey(graph, node);
    const resource: Resource & Record<string, unknown> = {
      iri: name,
      types,
      location: { source, ...place, node: name },
    };
    for (let slot = 0; slot < uses.length; slot += 1) {
      const use = uses[slot] as PropertyUse;
      const value = readValue(use, values[slot]);
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

/** What is read of a class: the uses of all profiles, and the properties whose values are of it. */
interface ClassTable {
  readonly iri: string;
  readonly uses: readonly PropertyUse[];
  readonly leadsHere: ReadonlySet<string>;
}

/** The same in one graph: where each property stands in `uses`, and the properties that lead to the class, by their numbers. */
interface ClassReader {
  readonly iri: string;
  readonly uses: readonly PropertyUse[];
  readonly slots: ReadonlyMap<number, number>;
  readonly leadsHere: readonly number[];
}

const profiles: readonly ApplicationProfile[] = [dcatApProfile, hvdProfile, dcatProfile];
/** Tables by class: made when first asked for, and always the same. */
const tables = new Map<string, ClassTable>();

function compileClass(name: string, graph: CompactGraph): ClassReader {
  const table = tables.get(name) ?? classTable(name);
  tables.set(name, table);
  const { iri, uses } = table;
  const slots = new Map<number, number>();
  for (let slot = 0; slot < uses.length; slot += 1) {
    const id = graph.iriId((uses[slot] as PropertyUse).iri);
    if (id !== undefined) slots.set(id, slot);
  }
  const leadsHere = Array.from(table.leadsHere, (property) => graph.iriId(property));
  return { iri, uses, slots, leadsHere: leadsHere.filter((id) => id !== undefined) };
}

function classTable(name: string): ClassTable {
  const all = profiles.flatMap(({ classes }) => classes);
  const same = all.filter(({ iri }) => iri.endsWith(`#${name}`) || iri.endsWith(`/${name}`));
  const uses = new Map<string, PropertyUse>();
  for (const use of same.flatMap(({ properties }) => properties)) if (!uses.has(use.key)) uses.set(use.key, use);
  const labels = new Set(same.map(({ label }) => label));
  const leading = all.flatMap(({ properties }) => properties).filter(({ range }) => labels.has(range));
  return { iri: same[0]?.iri ?? name, uses: [...uses.values()], leadsHere: new Set(leading.map(({ iri }) => iri)) };
}
