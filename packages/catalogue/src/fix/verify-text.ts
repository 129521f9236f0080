import type { GraphDocument, ParseGraphOptions } from '@ds4sscc/linked-data';
import { parseGraph } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import type { Draft } from './draft.js';

/** Reads a changed text again and compares: it says what the draft says, neither more nor less, and is no harder to read than before. */
export async function verifyText(
  text: string,
  before: GraphDocument,
  draft: Draft,
  options: ParseGraphOptions,
): Promise<{ readonly document: GraphDocument; readonly verified: boolean }> {
  const document = await parseGraph(text, options);
  if (problems(document) > problems(before)) return { document, verified: false };
  const { outcome } = await sameDataset(
    draft.statements.map(({ now }) => now),
    document.graph,
  );
  return { document, verified: outcome === 'equal' };
}

function problems({ findings }: GraphDocument): number {
  return findings.filter(({ level }) => level === 'error').length;
}
