import { type Finding, finding } from '@ds4sscc/findings';
import type { SpillStore } from '@ds4sscc/findings/spill';
import type { GraphBlock, ParseBlocksOptions, TextChunks } from '@ds4sscc/linked-data/blocks';
import { checkCatalogue, type CheckCatalogueOptions } from '../check-catalogue.js';
import { parseCatalogue } from '../parse-catalogue.js';
import type { Dataset } from '../resources.js';
import type { Batch } from './batch-builder.js';
import { eachBlock, type OpenPages } from './each-block.js';
import { SpillFailure } from './guarded-spill.js';
import { Judge } from './judge.js';
import { ownFinding } from './own-finding.js';
import { ownText } from './own-text.js';
import { routeFacts } from './route-facts.js';
import { inputChanged, surveyNotKept } from './stream-rules.js';
import { Survey } from './survey.js';

/** A smaller block takes less memory, and each costs some time that does not depend on its size. */
const defaultBlockLength = 100_000;

/** How to check a catalogue that is read in blocks. */
export interface CheckStreamOptions extends Omit<ParseBlocksOptions, 'blankNodes'>, CheckCatalogueOptions {
  /** Called for every finding: of the reading first, then of the nodes in the order in which they are complete. */
  readonly onFinding: (finding: Finding) => void;
  /** Called for every dataset, once all its statements have been read. */
  readonly onDataset?: (dataset: Dataset) => void;
  /** Most statements that are held back because others of their node stand elsewhere; 100,000 unless told. */
  readonly mostHeld?: number;
  /**
   * Where is put aside what is known of the nodes, some 400 bytes for a dataset: memory unless told. With
   * `createTemporarySpill` of `@ds4sscc/findings/node` it is a file, and memory does not grow with the catalogue. Each check
   * needs a store of its own.
   */
  readonly spill?: SpillStore;
  /** Whether nothing is judged where nothing is there that belongs in a catalogue; all nodes are judged unless told. */
  readonly onlyCatalogues?: boolean;
  /** A number that whoever wrote the catalogue cannot know: without one, names could be chosen that are taken for one. */
  readonly seed?: number;
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
  /** Statements of these nodes, each once. */
  readonly statements: number;
  /** Whether anything is there that belongs in a catalogue. */
  readonly hasCatalogue: boolean;
  /** How often the catalogue was read: twice, or more often where the statements of nodes stand far from each other. */
  readonly passes: number;
}

/**
 * Checks a catalogue of any size: the findings of reading it and of `checkCatalogue`, wherever the statements of a node
 * stand. `open` is called for each pass over the catalogue, and gives it from the start. What has to be known of all nodes
 * goes to `spill`; with one on disk memory does not grow with the catalogue.
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
export async function checkCataloguePages(open: OpenPages, options: CheckStreamOptions): Promise<StreamSummary> {
  const { source, onFinding, onDataset, mostHeld = 100_000, onlyCatalogues = false } = options;
  const count = { nodes: 0, statements: 0, datasets: 0, findings: 0, hasCatalogue: false };
  const report = (found: Finding): void => {
    count.findings += 1;
    onFinding(ownFinding(found));
  };
  const judge = ({ document, judged, statements }: Batch): void => {
    count.nodes += judged.size;
    count.statements += statements;
    for (const found of checkCatalogue(document, options)) {
      if (judged.has(found.location.node ?? '')) report(found);
    }
    if (!onDataset) return;
    for (const dataset of parseCatalogue(document).datasets) {
      if (!judged.has(dataset.iri)) continue;
      count.datasets += 1;
      onDataset(dataset);
    }
  };

  const seen = new Set<string>();
  let passes = 0;
  const pass = async (visit: (block: GraphBlock) => void): Promise<string> => {
    passes += 1;
    return eachBlock(open, { blockLength: defaultBlockLength, ...options }, visit);
  };
  try {
    const survey = new Survey(options);
    const first = await pass((block) => {
      for (const found of block.findings) if (isNews(found, seen)) report(found);
      survey.add(block);
    });
    const overview = routeFacts(survey);
    count.hasCatalogue = overview.hasEntry;
    const judging = new Judge(survey, overview, mostHeld);
    if (onlyCatalogues && !overview.hasEntry) return { ...count, passes };
    for (let round = 0; round < judging.rounds; round += 1) {
      judging.startRound(round);
      if ((await pass((block) => judge(judging.take(block)))) === first) continue;
      report(finding(inputChanged, { source }, { source }));
      break;
    }
  } catch (error) {
    if (!(error instanceof SpillFailure)) throw error;
    report(finding(surveyNotKept, { source }, { why: error.message }));
  }
  return { ...count, passes };
}

/** A prefix or an IRI is at fault in every block that has it. */
function isNews({ rule, value }: Finding, seen: Set<string>): boolean {
  if (value === undefined) return true;
  const key = `${rule} ${value}`;
  if (seen.has(key)) return false;
  // A part of a text would hold all of it.
  if (seen.size < 10_000) seen.add(ownText(key));
  return true;
}
