import { isReadError, type Source } from './source.js';

/** What the bytes of a source are told by. */
export interface SourceHash {
  /** In lower-case hexadecimal digits. */
  readonly sha256: string;
  /** How many bytes were read. */
  readonly bytes: number;
}

/** Held to be hashed, where the source cannot do without. */
const largestHeld = 32 * 1024 * 1024;

/** The hash of a source; `undefined` for what cannot be read, comes once, or is too large to be held. */
export async function hashSource(source: Source, beside = false): Promise<SourceHash | undefined> {
  if (source.once === true) return undefined;
  try {
    return source.hash ? await source.hash(beside) : await hashHeld(source);
  } catch (error) {
    if (!isReadError(error)) throw error;
    return undefined;
  }
}

async function hashHeld(source: Source): Promise<SourceHash | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    parts.push(chunk);
    size += chunk.length;
    if (size > largestHeld) return undefined;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { sha256: await hashBytes(bytes), bytes: size };
}

/** SHA-256 of bytes, in hexadecimal digits. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
