import { endOfBeginning } from './end-of-beginning.js';
import { bytesOfText, textOfBytes } from './exact-text.js';

/** How the identifiers of a file begin. */
export interface Beginnings {
  add(beginning: string): void;
  /** The beginning of a text, where identifiers begin in the same way. */
  sharedBy(text: string): string | undefined;
  /** Whether there were more than are remembered. */
  readonly isCutOff: boolean;
}

/** How many are remembered. */
export const mostBeginnings = 10_000;
const mostCharacters = 4 * 1024 * 1024;

/** Starts without any. */
export function createBeginnings(): Beginnings {
  const known = new Set<string>();
  let characters = 0;
  let isCutOff = false;
  return {
    add(beginning) {
      if (known.has(beginning)) return;
      const room = known.size < mostBeginnings && characters + beginning.length <= mostCharacters;
      if (room) known.add(beginning);
      else isCutOff = true;
      characters += room ? beginning.length : 0;
    },
    sharedBy(text) {
      const bytes = bytesOfText(text);
      const beginning = textOfBytes(bytes, 0, endOfBeginning(bytes, 0, bytes.length));
      return known.has(beginning) ? beginning : undefined;
    },
    get isCutOff() {
      return isCutOff;
    },
  };
}
