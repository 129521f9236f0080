import { textOfBytes } from './exact-text.js';

const encoder = new TextEncoder();

/** Several texts as bytes, for what is passed on and seldom read. */
export function bytesOfSaid(...texts: readonly string[]): Uint8Array {
  // JSON writes a lone surrogate as an escape, so that nothing is lost.
  return encoder.encode(JSON.stringify(texts));
}

/** The texts of such bytes. */
export function saidIn(bytes: Uint8Array, start: number, end: number): readonly string[] {
  return JSON.parse(textOfBytes(bytes, start, end)) as readonly string[];
}
