import { defineRule, type JsonDocument, nearestWord, type Rule } from '@ds4sscc/findings';
import type { ArtefactReading } from '../artefact-reader.js';

/** A document of evidence that says it has a form which there is not. */
export const kindUnknown: Rule<{ kind: string; meant: string | undefined }> = defineRule<{
  kind: string;
  meant: string | undefined;
}>({
  id: 'artefact/kind-unknown',
  title: 'Document of evidence of an unknown kind',
  level: 'error',
  source: 'DS4SSCC forms of evidence 1 (docs/evidence.md)',
  requirements: [],
  help: 'Correct the kind: as it is, nothing in the document counts. docs/evidence.md lists the kinds.',
  message: ({ kind, meant }) => `there is no form "${kind}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
});

/** What is wrong with a document that names a form of ours and is of none. `undefined` for any other document. */
export function readUnknownKind(document: JsonDocument | undefined): ArtefactReading | undefined {
  const value = document?.value;
  if (!document || typeof value !== 'object' || value === null || !Object.hasOwn(value, 'kind')) return undefined;
  const { kind } = value as { readonly kind: unknown };
  if (typeof kind !== 'string' || !kind.startsWith('ds4sscc/')) return undefined;
  return { findings: [document.finding(kindUnknown, '/kind', { kind, meant: nearestWord(kind, forms) })] };
}

/** Named in the order of docs/evidence.md. */
const forms: readonly string[] = [
  'access-rights',
  'agreement',
  'calculation-model',
  'delivery-log',
  'identifiers',
  'mapping',
  'model',
  'participants',
  'profile',
  'request-channel',
  'rulebook',
  'usage-log',
  'views',
  'workflow',
].map((name) => `ds4sscc/${name}`);
