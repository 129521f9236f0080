/** A place in a text; columns are UTF-16 code units, and both are counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The place behind a text that begins at a place. */
export function placeAfter({ line, column }: Place, text: string): Place {
  const lines = text.split(/\r\n|\n|\r/);
  const last = (lines.at(-1) as string).length;
  return lines.length === 1 ? { line, column: column + last } : { line: line + lines.length - 1, column: last + 1 };
}
