import { defineRule, type Finding, finding, type Rule } from '@ds4sscc/findings';
import type { ArtefactContent, ArtefactReader } from './artefact-reader.js';

/** A document with the marks of several kinds. */
export const kindAmbiguous: Rule<{ kinds: readonly string[] }> = defineRule<{ kinds: readonly string[] }>({
  id: 'artefact/kind-ambiguous',
  title: 'Document that could be evidence of several kinds',
  level: 'warning',
  source: 'DS4SSCC forms of evidence 1 (docs/evidence.md)',
  requirements: [],
  help: 'Split the document so that each part is of one kind; as it is, nothing in it counts as evidence.',
  message: ({ kinds }) => `this has the marks of ${kinds.length} kinds of evidence: ${kinds.join(', ')}`,
});

/** Says of which kinds a content could be. */
export function ambiguityOf(
  { document }: ArtefactContent,
  readers: readonly ArtefactReader[],
  source: string,
): Finding {
  const args = { kinds: readers.map(({ kind }) => kind) };
  return document ? document.finding(kindAmbiguous, '', args) : finding(kindAmbiguous, { source, line: 1 }, args);
}
