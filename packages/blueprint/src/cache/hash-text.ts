import { hashBytes } from '../hash-source.js';

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function hashText(text: string): Promise<string> {
  return hashBytes(new TextEncoder().encode(text));
}
