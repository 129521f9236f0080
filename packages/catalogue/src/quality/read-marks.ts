import type { CompactGraph, Term } from '@ds4sscc/linked-data';
import { dcat, dct, rdfType, subClassOf } from '../vocabulary.js';
import { type LinkStatuses, linkState } from './links.js';
import { createListedValues } from './listed-values.js';
import { type Mark, marks } from './marks.js';
import type { QualityOptions } from './quality-options.js';

/** What the statements of a graph say that the MQA asks for, by the numbers of nodes. */
export interface GraphMarks {
  /** Marks of every node; {@link openMarks} stand for links that nobody has tried. */
  readonly ofNode: Int32Array;
  readonly datasets: ReadonlySet<number>;
  /** Distributions by dataset, each once, in the order of the document. */
  readonly distributions: ReadonlyMap<number, readonly number[]>;
  /** Nodes where the record of a dataset ends: datasets, series, catalogues and records. */
  readonly heads: ReadonlySet<number>;
}

/** A link that may work, by the mark that it earns if it does. */
export const openMarks: readonly (readonly [open: Mark, works: Mark])[] = [
  [1 << 29, marks.accessWorks],
  [1 << 30, marks.downloadWorks],
];

/** Properties whose presence alone counts. */
const present: Readonly<Record<string, Mark>> = {
  [`${dcat}keyword`]: marks.keyword,
  [`${dcat}theme`]: marks.theme,
  [`${dct}spatial`]: marks.spatial,
  [`${dct}temporal`]: marks.temporal,
  [`${dcat}contactPoint`]: marks.contactPoint,
  [`${dct}publisher`]: marks.publisher,
  [`${dct}accessRights`]: marks.accessRights,
  [`${dct}issued`]: marks.issued,
  [`${dct}modified`]: marks.modified,
  [`${dcat}downloadURL`]: marks.downloadUrl,
  [`${dct}format`]: marks.format,
  [`${dcat}mediaType`]: marks.mediaType,
  [`${dct}license`]: marks.licence,
  [`${dct}rights`]: marks.rights,
  [`${dcat}byteSize`]: marks.byteSize,
};

type Deed = (subject: number, object: number) => void;

/** Reads all that counts in one pass over the statements, with no more than a number or two for each. */
export function readMarks(graph: CompactGraph, options: QualityOptions, links: LinkStatuses | undefined): GraphMarks {
  const ofNode = new Int32Array(graph.termCount);
  const ownership: number[] = [];
  const datasets = new Set<number>();
  const heads = new Set<number>();
  const classes = headClasses(graph);
  const deeds: readonly (readonly [property: string, deed: Deed])[] = [
    [
      rdfType,
      (subject, object) => {
        if (classes[object] === headClass.none) return;
        heads.add(subject);
        if (classes[object] === headClass.dataset) datasets.add(subject);
      },
    ],
    [`${dcat}distribution`, (subject, object) => void ownership.push(subject, object)],
    ...valueDeeds(graph, options, ofNode),
    ...linkDeeds(graph, options, ofNode, links),
  ];
  const { markOf, deedOf } = byPredicate(graph, deeds);
  const { subjects, predicates, objects } = graph.rows;
  for (let row = 0; row < predicates.length; row += 1) {
    const predicate = predicates[row] as number;
    const mark = markOf[predicate] as number;
    const deed = deedOf[predicate] as number;
    if (mark === 0 && deed === 0) continue;
    const subject = subjects[row] as number;
    ofNode[subject] = (ofNode[subject] as number) | mark;
    if (deed > 0) deeds[deed - 1]?.[1](subject, objects[row] as number);
  }
  return { ofNode, datasets, heads, distributions: distributionsIn(graph, datasets, ownership) };
}

/** What is done with a statement by its predicate: the mark that it sets, and the number of its deed, counted from 1. */
function byPredicate(
  graph: CompactGraph,
  deeds: readonly (readonly [property: string, deed: Deed])[],
): { readonly markOf: Int32Array; readonly deedOf: Uint8Array } {
  const markOf = new Int32Array(graph.termCount);
  const deedOf = new Uint8Array(graph.termCount);
  for (const [property, mark] of Object.entries(present)) {
    const id = graph.iriId(property);
    if (id !== undefined) markOf[id] = mark;
  }
  deeds.forEach(([property], at) => {
    const id = graph.iriId(property);
    if (id !== undefined) deedOf[id] = at + 1;
  });
  return { markOf, deedOf };
}

/** Deeds for values that may be of a list; each value is looked up once. */
function valueDeeds(graph: CompactGraph, options: QualityOptions, ofNode: Int32Array): readonly [string, Deed][] {
  const listed = createListedValues(options);
  const deed = (look: (value: Term) => Mark): Deed => {
    const known = new Map<number, Mark>();
    return (subject, object) => {
      let mark = known.get(object);
      if (mark === undefined) {
        mark = look(graph.term(object));
        known.set(object, mark);
      }
      ofNode[subject] = (ofNode[subject] as number) | mark;
    };
  };
  return [
    [`${dct}format`, deed(listed.format)],
    [`${dcat}mediaType`, deed(listed.mediaType)],
    [`${dct}license`, deed(listed.licence)],
    [`${dct}accessRights`, deed(listed.accessRights)],
  ];
}

function linkDeeds(
  graph: CompactGraph,
  options: QualityOptions,
  ofNode: Int32Array,
  links: LinkStatuses | undefined,
): readonly [string, Deed][] {
  const properties = [`${dcat}accessURL`, `${dcat}downloadURL`];
  return openMarks.map(([open, works], at) => [
    properties[at] as string,
    (subject, object) => {
      const state = linkState(graph.textOf(object), links, options);
      if (state !== 'broken') ofNode[subject] = (ofNode[subject] as number) | (state === 'open' ? open : works);
    },
  ]);
}

const headClass = { none: 0, dataset: 1, other: 2 } as const;

/** By number: which class of heads it is, or a subclass that the graph declares (SHACL, section 3.2.1). */
function headClasses(graph: CompactGraph): Uint8Array {
  const found = new Uint8Array(graph.termCount);
  const subclass = graph.iriId(subClassOf);
  for (const name of ['DatasetSeries', 'Catalog', 'CatalogRecord', 'Dataset']) {
    const id = graph.iriId(dcat + name);
    if (id === undefined) continue;
    const classes = new Set([id]);
    // A set grows while it is walked, and takes each class once.
    for (const next of classes) {
      for (const below of graph.subjectsOf(subclass, next)) classes.add(below);
      found[next] = name === 'Dataset' ? headClass.dataset : headClass.other;
    }
  }
  return found;
}

/** Kinds above this one are literals. */
const lastNodeKind = 1;

function distributionsIn(
  graph: CompactGraph,
  datasets: ReadonlySet<number>,
  links: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const distributions = new Map<number, number[]>();
  for (let at = 0; at < links.length; at += 2) {
    const dataset = links[at] as number;
    const distribution = links[at + 1] as number;
    if (!datasets.has(dataset) || graph.kindOf(distribution) > lastNodeKind) continue;
    const known = distributions.get(dataset);
    if (known) known.push(distribution);
    else distributions.set(dataset, [distribution]);
  }
  // Only in named graphs may a triple be there more than once.
  if (!graph.rows.hasNamedGraphs) return distributions;
  return new Map(Array.from(distributions, ([dataset, own]) => [dataset, [...new Set(own)]]));
}
