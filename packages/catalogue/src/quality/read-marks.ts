import type { CompactGraph } from '@ds4sscc/linked-data';
import { dcat, dct, rdfType, subClassOf } from '../vocabulary.js';
import { type LinkStatuses, linkState } from './links.js';
import { createListedValues } from './listed-values.js';
import { type Mark, marks } from './marks.js';
import type { QualityOptions } from './quality-options.js';

/** What the statements of a graph say that the MQA asks for, by the numbers of nodes. */
export interface GraphMarks {
  /** What holds if no open link works. */
  readonly certain: Int32Array;
  /** What holds if all open links work. */
  readonly possible: Int32Array;
  readonly datasets: ReadonlySet<number>;
  /** Distributions by dataset, each once, in the order of the document. */
  readonly distributions: ReadonlyMap<number, ReadonlySet<number>>;
  /** Nodes where the record of a dataset ends: datasets, series, catalogues and records. */
  readonly heads: ReadonlySet<number>;
}

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

/** Reads all that counts in one pass over the statements, with no more than a number or two for each. */
export function readMarks(graph: CompactGraph, options: QualityOptions, links: LinkStatuses | undefined): GraphMarks {
  const certain = new Int32Array(graph.termCount);
  const possible = new Int32Array(graph.termCount);
  const listed = createListedValues(options);
  const lastStatus = options.workingStatus === '200' ? 200 : 399;
  const id = (iri: string): number => graph.iriId(iri) ?? -1;
  /** By predicate: the mark that a statement sets. */
  const marksOf = new Int32Array(graph.termCount);
  for (const [property, mark] of Object.entries(present)) if (id(property) >= 0) marksOf[id(property)] = mark;

  const byValue = (look: (value: ReturnType<CompactGraph['term']>) => Mark): ((object: number) => Mark) => {
    const known = new Map<number, Mark>();
    return (object) => {
      const mark = known.get(object) ?? look(graph.term(object));
      known.set(object, mark);
      return mark;
    };
  };
  const set = (look: (object: number) => Mark) => (subject: number, object: number) => {
    const mark = look(object);
    certain[subject] = (certain[subject] as number) | mark;
    possible[subject] = (possible[subject] as number) | mark;
  };
  const setLink = (mark: Mark) => (subject: number, object: number) => {
    const state = linkState(graph.textOf(object), links, lastStatus);
    if (state === 'works') certain[subject] = (certain[subject] as number) | mark;
    if (state !== 'broken') possible[subject] = (possible[subject] as number) | mark;
  };
  const types: number[] = [];
  const subclasses: number[] = [];
  const ownership: number[] = [];
  const pairs = (list: number[]) => (subject: number, object: number) => void list.push(subject, object);
  /** By predicate: what else is done with a statement. */
  const deeds = new Map<number, (subject: number, object: number) => void>([
    [id(rdfType), pairs(types)],
    [id(subClassOf), pairs(subclasses)],
    [id(`${dcat}distribution`), pairs(ownership)],
    [id(`${dct}format`), set(byValue(listed.format))],
    [id(`${dcat}mediaType`), set(byValue(listed.mediaType))],
    [id(`${dct}license`), set(byValue(listed.licence))],
    [id(`${dct}accessRights`), set(byValue(listed.accessRights))],
    [id(`${dcat}accessURL`), setLink(marks.accessWorks)],
    [id(`${dcat}downloadURL`), setLink(marks.downloadWorks)],
  ]);
  for (const predicate of deeds.keys()) if (predicate >= 0) marksOf[predicate] = (marksOf[predicate] as number) | deed;

  const { subjects, predicates, objects } = graph.rows;
  for (let row = 0; row < predicates.length; row += 1) {
    const predicate = predicates[row] as number;
    const mark = marksOf[predicate] as number;
    if (mark === 0) continue;
    const subject = subjects[row] as number;
    certain[subject] = (certain[subject] as number) | mark;
    possible[subject] = (possible[subject] as number) | mark;
    if (mark < 0) deeds.get(predicate)?.(subject, objects[row] as number);
  }

  const instances = instancesIn(types, subclasses);
  const datasets = instances(id(`${dcat}Dataset`));
  const heads = new Set(datasets);
  for (const name of ['DatasetSeries', 'Catalog', 'CatalogRecord'])
    for (const node of instances(id(dcat + name))) heads.add(node);
  return {
    certain,
    possible,
    datasets,
    distributions: distributionsIn(graph, datasets, ownership),
    heads,
  };
}

/** Kinds above this one are literals. */
const lastNodeKind = 1;

/** The sign bit: the predicate has a deed of its own. It means nothing on a node. */
const deed: Mark = 1 << 31;

/** Instances of a class and of the subclasses that the graph declares (SHACL, section 3.2.1), each once. */
function instancesIn(types: readonly number[], subclasses: readonly number[]): (type: number) => Set<number> {
  const below = new Map<number, number[]>();
  for (let at = 0; at < subclasses.length; at += 2) {
    const known = below.get(subclasses[at + 1] as number);
    if (known) known.push(subclasses[at] as number);
    else below.set(subclasses[at + 1] as number, [subclasses[at] as number]);
  }
  return (type) => {
    const classes = new Set([type]);
    // A set grows while it is walked, and takes each class once.
    for (const next of classes) for (const subclass of below.get(next) ?? []) classes.add(subclass);
    const found = new Set<number>();
    for (let at = 0; at < types.length; at += 2)
      if (classes.has(types[at + 1] as number)) found.add(types[at] as number);
    return found;
  };
}

function distributionsIn(
  graph: CompactGraph,
  datasets: ReadonlySet<number>,
  links: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const distributions = new Map<number, Set<number>>();
  for (let at = 0; at < links.length; at += 2) {
    const dataset = links[at] as number;
    const distribution = links[at + 1] as number;
    if (!datasets.has(dataset) || graph.kindOf(distribution) > lastNodeKind) continue;
    const known = distributions.get(dataset);
    if (known) known.add(distribution);
    else distributions.set(dataset, new Set([distribution]));
  }
  return distributions;
}
