/** A short mark that is the same for the same text or bytes: to tell features apart, not to protect anything (FNV-1a, twice). */
export function fingerprint(content: string | Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < content.length; at += 1) {
    const code = typeof content === 'string' ? content.charCodeAt(at) : (content[at] as number);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x01000193);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${content.length.toString(36)}`;
}
