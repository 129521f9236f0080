import { type Finding, finding, parseJson } from '@ds4sscc/findings';
import { lockUnreadable } from '../rules/model-rules.js';

/** The documents that were agreed on: the digest of each, by URL. This is what `models.lock.json` holds. */
export interface ModelsLock {
  readonly lockVersion: 1;
  /** `sha256-` and the digest in base64, as W3C Subresource Integrity writes it. */
  readonly documents: Readonly<Record<string, string>>;
}

const digestForm = /^sha256-[A-Za-z0-9+/]{43}=$/;

/** Reads a lock file. One that is damaged locks nothing, so that nothing is fetched; the finding says why. */
export function parseModelsLock(text: string, source: string): { lock?: ModelsLock; findings: readonly Finding[] } {
  const json = parseJson(text, source);
  const unreadable = (problem: string): { findings: readonly Finding[] } => ({
    findings: [...json.findings, finding(lockUnreadable, { source }, { problem })],
  });
  const root = json.value as { lockVersion?: unknown; documents?: unknown } | null | undefined;
  if (typeof root !== 'object' || root === null) return unreadable('it is no JSON object');
  if (root.lockVersion !== 1) return unreadable('its "lockVersion" is not 1');
  const { documents } = root;
  if (typeof documents !== 'object' || documents === null) return unreadable('it has no "documents"');
  for (const [url, digest] of Object.entries(documents))
    if (typeof digest !== 'string' || !digestForm.test(digest))
      return unreadable(`the digest of ${url} is not of the form sha256-...`);
  return { lock: { lockVersion: 1, documents: documents as Record<string, string> }, findings: json.findings };
}

/** The text of a lock file: the same documents give the same bytes. */
export function writeModelsLock({ documents }: ModelsLock): string {
  const sorted = Object.keys(documents)
    .sort()
    .map((url) => [url, documents[url]] as const);
  return `${JSON.stringify({ lockVersion: 1, documents: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** The digest of a document's bytes. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
