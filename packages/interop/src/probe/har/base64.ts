/** Bytes as RFC 4648 writes them, section 4. `btoa` is everywhere, `Buffer` is not. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // All characters as arguments of one call would be too many.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** The bytes of such a text as far as it is one: a recording is a file of others, and may have been edited. */
export function fromBase64(text: string): Uint8Array {
  const [digits = ''] =
    /^[A-Za-z0-9+/]*/.exec(text.replaceAll('-', '+').replaceAll('_', '/').replace(/\s+/g, '')) ?? [];
  // One digit alone holds no byte.
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
