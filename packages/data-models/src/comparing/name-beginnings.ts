import { bytesOfText, textOfBytes } from './exact-text.js';

/** The numbers of what names begin with. */
export interface NameBeginnings {
  /** The number of a beginning, from 1; 0 where no more are numbered. One that has none never gets one. */
  numberOf(bytes: Uint8Array, start: number, end: number): number;
  /** The text of a beginning; of 0, the empty text. */
  textOf(number: number): string;
  bytesOf(number: number): Uint8Array;
}

/** How many are numbered: they fit in 16 bits, and take little memory. */
const mostNumbers = 10_000;
const mostCharacters = 1024 * 1024;

/** Starts without any. */
export function createNameBeginnings(): NameBeginnings {
  const numbers = new Map<string, number>();
  const texts = [''];
  let characters = 0;
  return {
    numberOf(bytes, start, end) {
      const text = textOfBytes(bytes, start, end);
      const known = numbers.get(text);
      if (known !== undefined) return known;
      if (texts.length > mostNumbers || characters + text.length > mostCharacters) return 0;
      characters += text.length;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    textOf: (number) => texts[number] as string,
    bytesOf: (number) => bytesOfText(texts[number] as string),
  };
}
