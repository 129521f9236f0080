/** A line of a trail: its text, or why it cannot be had. */
export interface TrailLine {
  readonly number: number;
  readonly text?: string;
  readonly problem?: string;
}

/** Longer lines are no records: their bytes are passed over. */
const longest = 16 * 1024 * 1024;
const newline = 0x0a;

/** Cuts bytes into lines, each ended by a line feed, however the bytes arrive. */
export async function* trailLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<TrailLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const line = (ended: boolean): TrailLine => {
    const told = lineOf(parts, size, number, ended);
    [parts, size, number] = [[], 0, number + 1];
    return told;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, end));
      yield line(true);
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield line(false);

  function take(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    size += bytes.length;
    if (size > longest) parts = [];
    // The caller may use its buffer again.
    else parts.push(bytes.slice());
  }
}

function lineOf(parts: readonly Uint8Array[], size: number, number: number, ended: boolean): TrailLine {
  if (!ended) return { number, problem: 'it was cut before its end' };
  if (size > longest) return { number, problem: `it is longer than ${longest} bytes` };
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  try {
    // A byte order mark would be a change like any other.
    return { number, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { number, problem: 'it is not UTF-8' };
  }
}
