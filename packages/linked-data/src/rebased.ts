/** A base that is made of others grows with each: reading a document of them would take the square of its length. */
export const longestBase = 8000;

/** The base that a directive declares; `undefined` where relative ones have made it too long. */
export function rebased(iri: string, before: string | undefined): string | undefined {
  const base = URL.canParse(iri, before) ? new URL(iri, before).href : iri;
  return base.length > longestBase && base.length > iri.length ? undefined : base;
}
