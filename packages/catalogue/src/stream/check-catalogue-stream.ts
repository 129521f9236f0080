import { type Finding, finding } from '@ds4sscc/findings';
import type { ParseBlocksOptions } from '@ds4sscc/linked-data/blocks';
import { type GraphBlock, parseGraphBlocks, type TextChunks } from '@ds4sscc/linked-data/blocks';
import { checkCatalogue } from '../check-catalogue.js';
import { parseCatalogue } from '../parse-catalogue.js';
import type { Dataset } from '../resources.js';
import type { Batch } from './batch-builder.js';
import { Judge } from './judge.js';
import { inputChanged } from './stream-rules.js';
import { Survey } from './survey.js';

/** How to check a catalogue that is read in blocks. */
export interface CheckStreamOptions extends Omit<ParseBlocksOptions, 'blankNodes'> {
  /** Called for every finding: of the reading first, then of the nodes in the order in which they are complete. */
  readonly onFinding: (finding: Finding) => void;
  /** Called for every dataset, once all its statements have been read. */
  readonly onDataset?: (dataset: Dataset) => void;
  /** Most statements that are held back because others of their node stand elsewhere; 200,000 unless told. */
  readonly mostHeld?: number;
}

/** One document of a catalogue that comes in pages. */
export interface CataloguePage {
  readonly source: string;
  readonly chunks: TextChunks;
  /** Base IRI of the document; that of the options where it has none of its own. */
  readonly base?: string;
  /** Is shown each part of the document that was read. */
  readonly see?: (block: GraphBlock) => void;
}

/** What was done. */
export interface StreamSummary {
  /** Nodes that were judged. */
  readonly nodes: number;
  readonly datasets: number;
  readonly findings: number;
  /** How often the catalogue was read: twice, or more often where the statements of nodes stand far from each other. */
  readonly passes: number;
}

/**
 * Checks a catalogue of any size, in memory that grows by some 55 MB for each 100,000 datasets: the findings of reading it and
 * of `checkCatalogue`, wherever the statements of a node stand. `open` is called for each pass over the catalogue, and gives
 * it from the start.
 *
 * @example
 * ```ts
 * import { checkCatalogueStream } from '@ds4sscc/catalogue/stream';
 *
 * const text = '<http://city.example/air> a <http://www.w3.org/ns/dcat#Dataset> .';
 * const found: string[] = [];
 * await checkCatalogueStream(() => [text], { source: 'air.ttl', onFinding: ({ rule }) => found.push(rule) });
 * found.includes('dcat-ap/dataset-title-missing'); // => true
 * ```
 */
export function checkCatalogueStream(open: () => TextChunks, options: CheckStreamOptions): Promise<StreamSummary> {
  return checkCataloguePages(() => [{ source: options.source, chunks: open() }], options);
}

/** Checks a catalogue that comes in several documents, such as the pages of a Hydra collection, as one. */
export async function checkCataloguePages(
  open: () => AsyncIterable<CataloguePage> | Iterable<CataloguePage>,
  options: CheckStreamOptions,
): Promise<StreamSummary> {
  const { onFinding, onDataset, mostHeld = 200_000 } = options;
  const count = { nodes: 0, datasets: 0, findings: 0 };
  const report = (found: Finding): void => {
    count.findings += 1;
    onFinding(found);
  };
  const judge = ({ document, judged }: Batch): void => {
    count.nodes += judged.size;
    for (const found of checkCatalogue(document)) {
      if (judged.has(found.location.node ?? '')) report(withoutLostExcerpt(found));
    }
    if (!onDataset) return;
    for (const dataset of parseCatalogue(document).datasets) {
      if (!judged.has(dataset.iri)) continue;
      count.datasets += 1;
      onDataset(dataset);
    }
  };

  const survey = new Survey();
  const seen = new Set<string>();
  const first = await eachBlock(open, options, (block) => {
    for (const found of block.findings) if (isNews(found, seen)) report(found);
    survey.add(block);
  });
  survey.finish();
  const judging = new Judge(survey, mostHeld);
  for (let round = 0; round < judging.rounds; round += 1) {
    judging.startRound(round);
    const again = await eachBlock(open, options, (block) => judge(judging.take(block)));
    if (again !== first) {
      report(finding(inputChanged, { source: options.source }, { source: options.source }));
      break;
    }
  }
  return { ...count, passes: 1 + judging.rounds };
}

/** Reads all pages; a number that tells whether it was the same each time. */
async function eachBlock(
  open: () => AsyncIterable<CataloguePage> | Iterable<CataloguePage>,
  options: CheckStreamOptions,
  visit: (block: GraphBlock) => void,
): Promise<string> {
  let blankNodes = 0;
  let print = 17;
  let size = 0;
  for await (const { source, chunks, base = options.base, see } of open()) {
    for await (const block of parseGraphBlocks(chunks, { ...options, source, ...(base && { base }), blankNodes })) {
      visit(block);
      see?.(block);
      ({ blankNodes } = block);
      const { subjects, predicates, objects } = block.graph.rows;
      size += block.graph.size;
      print = Math.imul(print ^ block.graph.termCount, 0x01000193);
      for (let row = 0; row < block.graph.size; row += 1) {
        const numbers =
          (subjects[row] as number) ^ ((predicates[row] as number) << 7) ^ ((objects[row] as number) << 11);
        print = Math.imul(print ^ numbers, 0x01000193);
      }
    }
  }
  return `${size} ${print}`;
}

/** A prefix or an IRI is at fault in every block that has it. */
function isNews({ rule, value }: Finding, seen: Set<string>): boolean {
  if (value === undefined) return true;
  const key = `${rule} ${value}`;
  if (seen.has(key)) return false;
  if (seen.size < 10_000) seen.add(key);
  return true;
}

/** Of a line that is no longer at hand nothing can be shown. */
function withoutLostExcerpt(found: Finding): Finding {
  if (found.excerpt === undefined || found.excerpt.text !== '') return found;
  const { excerpt: _, ...rest } = found;
  return rest;
}
