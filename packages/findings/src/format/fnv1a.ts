/**
 * FNV-1a, 64 bits, of the UTF-8 form of a text, as 16 hexadecimal digits. A name for a finding, not a protection:
 * Web Crypto is asynchronous, `node:crypto` is not there in browsers.
 */
export function fnv1a(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // Times the prime 2^40 + 0x1b3: the product of the low half fits a double, the shift only reaches the high half.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
