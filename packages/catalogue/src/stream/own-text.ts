/** A text of its own: a part of a larger one would hold all of that, which is a block of the catalogue. */
export function ownText(part: string): string {
  return ` ${part}`.slice(1);
}
