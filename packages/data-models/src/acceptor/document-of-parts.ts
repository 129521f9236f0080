import { createDocument, findJsonPlace, type JsonDocument, positionsOf } from '@ds4sscc/findings';

/** A member of the object that a text is, which was met before. */
export interface DocumentPart {
  readonly pointer: string;
  /** Its value, as it stands in the text. */
  readonly text: string;
  /** Where its key, and its value, begin. */
  readonly key: number;
  readonly start: number;
}

/** The document of a sound JSON text, to find places in: what is in a part is found without looking at the rest. It has no value. */
export function documentOfParts(text: string, source: string, parts: readonly DocumentPart[]): JsonDocument {
  return createDocument({
    source,
    positions: positionsOf(text),
    value: () => undefined,
    findings: [],
    place(pointer) {
      const part = parts.find((one) => isIn(pointer, one.pointer));
      if (!part) return findJsonPlace(text, pointer);
      if (pointer.length === part.pointer.length)
        return { key: part.key, start: part.start, end: part.start + part.text.length };
      const { key, start, end } = findJsonPlace(part.text, pointer.slice(part.pointer.length));
      const ofPart = start === 0 ? part.key : undefined;
      const ofKey = key === undefined ? ofPart : key + part.start;
      return { start: start + part.start, end: end + part.start, ...(ofKey !== undefined && { key: ofKey }) };
    },
  });
}

function isIn(pointer: string, outer: string): boolean {
  return pointer.startsWith(outer) && (pointer.length === outer.length || pointer[outer.length] === '/');
}
