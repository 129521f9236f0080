import { finding } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph, recogniseSyntax } from '@ds4sscc/linked-data';
import { type OpenedSource, readText } from '../open-source.js';
import { sourceTooLarge } from '../source.js';
import { largestGraph, syntaxes } from './graph.js';
import { isDense } from './is-dense.js';
import { kindOfText } from './kind-of-text.js';
import { promisesGraph } from './may-hide-policies.js';
import type { CheckContext, CheckedSource } from './source-kind.js';

/** Linked data that was read, or what its source is instead. */
export type OpenedGraph =
  | { readonly document: GraphDocument; readonly text: string; readonly syntax: string }
  | { readonly instead: CheckedSource };

/**
 * Reads a source that may hold linked data. What is none is passed over, unless it was named or its own name promises it.
 * With `most` above 7 MB, larger ones are read where they say no more in so many bytes than ordinary catalogues do.
 */
export async function openGraph(
  source: OpenedSource,
  context: CheckContext,
  isNamed: boolean,
  sayMissing: (kind: string) => void,
  most: number = largestGraph,
): Promise<OpenedGraph> {
  if (recogniseSyntax(source.headText) === undefined) {
    const kind = kindOfText(source.headText);
    if (!isNamed && !promisesGraph(source.name)) return { instead: { kind, outcome: 'skipped', contents: {} } };
    sayMissing(kind);
    return { instead: { kind, outcome: 'unreadable', contents: {} } };
  }
  const { text, findings } = await readText(source, most);
  context.add(findings);
  if (text === undefined) return { instead: { kind: 'linked data', outcome: 'unreadable', contents: {} } };
  const document = await parseGraph(text, { source: source.name });
  if (text.length > largestGraph && isDense(document.graph)) {
    context.add([finding(sourceTooLarge, { source: source.name }, { limit: largestGraph })]);
    return { instead: { kind: 'linked data', outcome: 'unreadable', contents: {} } };
  }
  return { document, text, syntax: document.syntax ? syntaxes[document.syntax] : 'unknown syntax' };
}
