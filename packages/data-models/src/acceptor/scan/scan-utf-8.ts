/**
 * Reads one character beyond ASCII as `TextDecoder` does (Unicode, table 3-7: no overlong forms, no surrogates). Gives
 * where it ends, or -1.
 */
export function scanUtf8(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > end) return -1;
  const second = bytes[at + 1] as number;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return -1;
  for (let place = at + 2; place < at + length; place += 1) if (((bytes[place] as number) & 0xc0) !== 0x80) return -1;
  return at + length;
}
