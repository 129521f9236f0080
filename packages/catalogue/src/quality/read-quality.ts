import type { Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { checkCatalogue } from '../check-catalogue.js';
import { faultyNodes, faultyRecords, hasErrorWithoutNode } from './faulty-records.js';
import type { LinkStatuses } from './links.js';
import { type Mark, marks } from './marks.js';
import { createPointTable, type PointTable } from './point-table.js';
import type { QualityOptions } from './quality-options.js';
import { openMarks, readMarks } from './read-marks.js';

/** What scoring is given beside the document. */
export interface ScoreOptions extends QualityOptions {
  /**
   * What is wrong with the document: errors count against compliance, those that are about no node against that of every
   * dataset. `checkCatalogue` is run unless they are given. What reading the document found counts in any case.
   */
  readonly findings?: readonly Finding[];
  /** What `probeLinks` found out. Links that are not among them are open. */
  readonly links?: LinkStatuses;
}

/** The datasets of a document with all that their points hang on. */
export interface QualityReading {
  readonly table: PointTable;
  readonly datasets: readonly number[];
  readonly heads: ReadonlySet<number>;
  isDataset(node: number): boolean;
  distributionsOf(dataset: number): readonly number[];
  /** Marks of a dataset, if no open link works and if all do. */
  datasetMark(dataset: number): Mark;
  distributionMark(distribution: number, world: World): Mark;
}

/** One of the two ends of every interval. */
export type World = 'certain' | 'possible';

const none: readonly number[] = [];

/** Reads a document once for scores, fixes and causes. */
export function readQuality(document: GraphDocument, options: ScoreOptions): QualityReading {
  const { graph } = document;
  const { findings = checkCatalogue(document), links } = options;
  const read = readMarks(graph, options, links);
  const faults = faultyRecords(graph, read.heads, faultyNodes(graph, findings));
  const isKnown = !hasErrorWithoutNode(graph, document.findings) && !hasErrorWithoutNode(graph, findings);
  const table = createPointTable(options);
  return {
    table,
    datasets: [...read.datasets],
    isDataset: (node) => read.datasets.has(node),
    heads: read.heads,
    distributionsOf: (dataset) => read.distributions.get(dataset) ?? none,
    datasetMark: (dataset) =>
      ((read.ofNode[dataset] as number) & table.datasetMarks) | (isKnown && !faults.has(dataset) ? marks.compliant : 0),
    distributionMark: (distribution, world) =>
      inWorld(read.ofNode[distribution] as number, world) & table.distributionMarks,
  };
}

/** Takes open links for working ones, or leaves them out: the marks of a table have no bits for them. */
function inWorld(mark: Mark, world: World): Mark {
  if (world === 'certain') return mark;
  let possible = mark;
  for (const [open, works] of openMarks) if ((mark & open) !== 0) possible |= works;
  return possible;
}
