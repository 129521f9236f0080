/** The bytes of an input. */
export function bytesOf({ text, base64 }) {
  if (text !== undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** An input as a source; its bytes come in pieces of a size that divides no character, word or block of anything. */
export function sourceOf(input, name = input.name, pieceSize = 65_521) {
  const bytes = bytesOf(input);
  return { name, size: bytes.length, open: () => pieces(bytes, pieceSize) };
}

export async function* pieces(bytes, size) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
