/** What a message adds where a known name is close to the one that was written. */
export function meantHint(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}
