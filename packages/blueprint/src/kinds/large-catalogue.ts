import { checkCatalogueStream, streamRules } from '@ds4sscc/catalogue/stream';
import { type AnyRule, finding } from '@ds4sscc/findings';
import type { SpillStore } from '@ds4sscc/findings/spill';
import { recogniseSyntax } from '@ds4sscc/linked-data';
import { isLarger, type OpenedSource } from '../open-source.js';
import { sourceNoCatalogue } from '../source.js';
import type { CatalogueSettings } from './catalogue-files.js';
import { largestGraph, syntaxes } from './graph.js';
import type { CheckContext, CheckedSource } from './source-kind.js';

/** How catalogues are checked that are too large to be held. */
export interface LargeCatalogues {
  /**
   * Opens the store where is put aside what is known of the nodes of one catalogue, some 400 bytes for a dataset:
   * `createTemporarySpill` of `@ds4sscc/findings/node`, say. It is closed in the end. Memory unless told.
   */
  readonly openSpill?: () => SpillStore & { close(): void };
  /** A number that whoever wrote the catalogue cannot know. */
  readonly seed?: number;
  /** Told of each catalogue that was checked so, which `look` does not see. */
  readonly onCatalogue?: (source: string) => void;
}

/** Whether a source is linked data that has to be read in blocks, and can be. What comes through a pipe can be read only once. */
export async function isLargeGraph(source: OpenedSource): Promise<boolean> {
  if (source.once || source.complete || recogniseSyntax(source.headText) === undefined) return false;
  return isLarger(source, largestGraph);
}

/** Checks a catalogue in blocks: the findings of one that is held whole, in memory that does not grow. */
export async function checkLargeCatalogue(
  source: OpenedSource,
  context: CheckContext,
  { named = new Set(), families, profiles = [] }: CatalogueSettings,
  large: LargeCatalogues,
  rules: readonly AnyRule[],
): Promise<CheckedSource> {
  const syntax = recogniseSyntax(source.headText);
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.chunks()) {
      context.progress();
      yield chunk;
    }
  };
  const spill = large.openSpill?.();
  const check = checkCatalogueStream(chunks, {
    source: source.name,
    maxLength: largestGraph,
    ...(spill && { spill }),
    ...(large.seed !== undefined && { seed: large.seed }),
    ...(families && { families }),
    profiles,
    onlyCatalogues: true,
    onFinding: (found) => context.add([found]),
    onDataset: () => undefined,
  });
  const summary = await check.finally(() => spill?.close());
  const kind = syntax ? syntaxes[syntax] : 'unknown syntax';
  if (!summary.hasCatalogue) {
    const isNamed = named.has(source.name);
    const instead = `linked data (${kind})`;
    if (isNamed) context.add([finding(sourceNoCatalogue, { source: source.name }, { kind: instead })]);
    const outcome = isNamed ? 'unreadable' : summary.findings === 0 ? 'skipped' : 'checked';
    return { kind: instead, outcome, contents: {} };
  }
  context.tested([...rules, ...streamRules]);
  large.onCatalogue?.(source.name);
  const { statements, datasets } = summary;
  return { kind: `DCAT catalogue (${kind})`, outcome: 'checked', contents: { statements, datasets } };
}
