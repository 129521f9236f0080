import type { EntitySummary } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';

/** All that a check says, as text: two checks that say the same have the same one. */
export function reportText(findings: readonly Finding[], { rulesTested, ...summary }: EntitySummary): string {
  const lines = findings.map((one) => JSON.stringify(one));
  return [...lines, JSON.stringify({ ...summary, rulesTested: rulesTested.map(({ id }) => id) })].join('\n');
}

/** Bytes in pieces of one size. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
