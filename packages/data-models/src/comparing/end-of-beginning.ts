const urn = Array.from('urn:ngsi-ld:', (char) => char.charCodeAt(0));
const colon = 0x3a;

/**
 * Where the part of an identifier ends that entities of one kind share: `urn:ngsi-ld:Device:`, or all up to the last
 * separator. It is the start where they share nothing.
 */
export function endOfBeginning(bytes: Uint8Array, start: number, end: number): number {
  if (isUrn(bytes, start)) {
    const type = start + urn.length;
    let next = type;
    while (next < end && bytes[next] !== colon) next += 1;
    if (next > type && next < end) return next + 1;
  }
  for (let at = end - 1; at >= start; at -= 1) {
    const byte = bytes[at];
    if (byte === colon || byte === 0x2f || byte === 0x23) return at + 1;
  }
  return start;
}

function isUrn(bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < urn.length; index += 1) {
    const byte = bytes[start + index] as number;
    if ((byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte) !== urn[index]) return false;
  }
  return true;
}
