/** A set of small numbers. */
export type Bits = Uint32Array;

/** The set of nothing, below a size. */
export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

/** The set of the numbers that pass a test. */
export function bitsWhere(size: number, test: (at: number) => boolean): Bits {
  const bits = noBits(size);
  for (let at = 0; at < size; at += 1) if (test(at)) (bits[at >>> 5] as number) |= 1 << (at & 31);
  return bits;
}

/** What is in both sets. */
export function bothBits(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & (b[at] as number));
}

/** Whether some number is in all of the sets. */
export function meet(a: Bits, b: Bits, c: Bits = b): boolean {
  for (let at = 0; at < a.length; at += 1) {
    if (((a[at] as number) & (b[at] as number) & (c[at] as number)) !== 0) return true;
  }
  return false;
}

/** The smallest number of a set. */
export function firstBit(bits: Bits): number | undefined {
  const word = bits.findIndex((one) => one !== 0);
  return word < 0 ? undefined : word * 32 + (31 - Math.clz32((bits[word] as number) & -(bits[word] as number)));
}
