/** A line and a column, which is counted in UTF-16 units. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Moves a place from one offset of a UTF-8 text to a later one. Lines end as `positionsOf` says: at LF, CRLF or CR. */
export function movePlace(place: TextPlace, bytes: Uint8Array, from: number, to: number): void {
  let { line, column } = place;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) {
      line += 1;
      column = 1;
    } else if (byte < 0x80) column += 1;
    // A character of four bytes is two units, the other bytes of a character none.
    else if (byte >= 0xc0) column += byte >= 0xf0 ? 2 : 1;
  }
  place.line = line;
  place.column = column;
}
