import type { ArtefactKind } from '@ds4sscc/blueprint/derive';
import { nearestWord } from '@ds4sscc/findings';
import { exists } from '../exists.js';
import { UsageError } from '../usage-error.js';

/** What the words of a command line ask for. */
export interface AskedFor {
  /** None where everything is asked for. */
  readonly kinds: readonly ArtefactKind[];
  readonly target: string;
}

/**
 * Tells names of artefacts from the folder: a name of an artefact is one, also where a folder is called so.
 *
 * @throws {UsageError} for a word that is neither, and for two folders.
 */
export async function readWords(words: readonly string[], kinds: readonly ArtefactKind[]): Promise<AskedFor> {
  const isKind = (word: string): boolean => kinds.some(({ id }) => id === word);
  const targets: string[] = [];
  for (const word of words.filter((one) => !isKind(one))) {
    if (!(await exists(word))) {
      const names = kinds.map(({ id }) => id);
      const meant = nearestWord(word, names);
      throw new UsageError(
        `${word} is neither a file or folder nor something to derive; ${meant === undefined ? `there are ${names.join(', ')}` : `did you mean "${meant}"?`}`,
      );
    }
    targets.push(word);
  }
  if (targets.length > 1)
    throw new UsageError(`one description at a time, and there are ${targets.length}: ${targets.join(', ')}`);
  return { kinds: kinds.filter(({ id }) => words.includes(id)), target: targets[0] ?? '.' };
}
