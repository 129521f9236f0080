import { checkCatalogue, hasCatalogue } from '@ds4sscc/catalogue';
import { type DayOrder, fixCatalogue, type FixedCatalogue } from '@ds4sscc/catalogue/fix';
import { type Finding, finding } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph, recogniseSyntax } from '@ds4sscc/linked-data';
import { largestGraph } from './kinds/graph.js';
import { openSource, readBytes, readText } from './open-source.js';
import { isReadError, readFailure, type Source, sourceTooLarge } from './source.js';

/** How to fix a source that holds a catalogue. */
export interface FixCatalogueSourceOptions {
  /** How dates such as 03/04/2024 are meant; where it is not known, they are suggestions. */
  readonly dayOrder?: DayOrder;
  /** Whether the document may be written anew where it cannot be changed in place. */
  readonly rewrite?: boolean;
  /** Which repairs are wanted, by the ids of their rules; all where left out. */
  readonly wanted?: (rule: string) => boolean;
}

/** What fixing a source came to. */
export type FixedCatalogueSource =
  | {
      readonly outcome: 'fixed';
      readonly gzip: boolean;
      readonly before: Uint8Array;
      readonly after: Uint8Array;
      readonly fixed: FixedCatalogue;
      /** What checking finds in it as it was, and as it is with the repairs. */
      readonly findings: { readonly before: readonly Finding[]; readonly after: readonly Finding[] };
    }
  /** A source that holds no catalogue. */
  | { readonly outcome: 'skipped' }
  | { readonly outcome: 'unreadable'; readonly finding: Finding };

/**
 * Fixes a source that holds a DCAT catalogue. Other kinds of source are left alone. Nothing is written anywhere.
 *
 * @example
 * ```ts
 * import { fixCatalogueSource, textSource } from '@ds4sscc/blueprint';
 *
 * const text = '<urn:air> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/language> "nl" .';
 * const result = await fixCatalogueSource(textSource('air.ttl', text));
 * result.outcome === 'fixed' && result.fixed.changes[0]?.rule; // => 'fix/code-list-value'
 * ```
 */
export async function fixCatalogueSource(
  source: Source,
  options: FixCatalogueSourceOptions = {},
): Promise<FixedCatalogueSource> {
  try {
    const opened = await openSource(source);
    if (recogniseSyntax(opened.headText) === undefined) return { outcome: 'skipped' };
    await opened.verify();
    const { text, findings } = await readText(opened, largestGraph);
    if (text === undefined) return { outcome: 'unreadable', finding: findings[0] ?? tooLarge(source.name) };
    const document = await parseGraph(text, { source: source.name });
    if (!hasCatalogue(document.graph)) return { outcome: 'skipped' };
    // Bytes that are no UTF-8 could not be given back as they were.
    const [notText] = findings;
    if (notText) return { outcome: 'unreadable', finding: notText };
    const before = await readBytes(opened, largestGraph);
    const fixed = await fixCatalogue(document, { ...options, text });
    const again = fixed.form === 'unchanged' ? document : await parseGraph(fixed.text, { source: source.name });
    return {
      outcome: 'fixed',
      gzip: opened.gzip,
      before,
      after: fixed.form === 'unchanged' ? before : withMark(before, new TextEncoder().encode(fixed.text)),
      fixed,
      findings: { before: findingsOf(document), after: again === document ? findingsOf(document) : findingsOf(again) },
    };
  } catch (error) {
    if (!isReadError(error)) throw error;
    return { outcome: 'unreadable', finding: readFailure(source.name, error) };
  }
}

function findingsOf(document: GraphDocument): readonly Finding[] {
  return [...document.findings, ...checkCatalogue(document)];
}

/** The byte order mark is no part of a text that was read, and stays where it was. */
function withMark(before: Uint8Array, text: Uint8Array): Uint8Array {
  if (before[0] !== 0xef || before[1] !== 0xbb || before[2] !== 0xbf) return text;
  const bytes = new Uint8Array(text.length + 3);
  bytes.set(before.subarray(0, 3));
  bytes.set(text, 3);
  return bytes;
}

function tooLarge(source: string): Finding {
  return finding(sourceTooLarge, { source }, { limit: largestGraph });
}
