/** Whether two pieces of bytes are the same. It begins at the end, where identifiers differ. */
export function equalBytes(
  one: Uint8Array,
  start: number,
  end: number,
  other: Uint8Array,
  otherStart: number,
  otherEnd: number,
): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  const shift = otherStart - start;
  for (let at = end - 1; at >= start; at -= 1) if (one[at] !== other[at + shift]) return false;
  return true;
}
