import type { FileHandle } from 'node:fs/promises';
import { DataModelsError } from '../data-models-error.js';
import type { Merger } from '../stream/create-merger.js';
import type { FileCheck } from './check-file.js';
import { identifyInput } from './identify-input.js';
import { journalIdentity } from './journal-identity.js';
import { type Journal, type JournalEntry, openJournal } from './open-journal.js';

/** Opens the journal of a check of a file; where that fails, the file is closed. */
export async function journalOf(
  target: string | AsyncIterable<Uint8Array>,
  file: FileHandle | undefined,
  check: Omit<Parameters<typeof journalIdentity>[0], 'input'>,
  path: string,
): Promise<Journal> {
  if (typeof target !== 'string' || target === '-')
    throw new DataModelsError('option-invalid', 'resume needs a file that can be read again');
  try {
    const input = file && (await identifyInput(file));
    return openJournal(path, journalIdentity({ ...check, input }));
  } catch (error) {
    await file?.close();
    throw error;
  }
}

/** Merges what an earlier run checked; gives the last of it. */
export function replay(journal: Journal | undefined, merger: Merger): JournalEntry | undefined {
  let last: JournalEntry | undefined;
  for (const entry of journal?.entries() ?? []) {
    merger.add(entry.result, { compared: entry.compared });
    last = entry;
  }
  return last;
}

/** What became of a journal. */
export function fateOf({ found, failure }: Journal): NonNullable<FileCheck['run']['journal']> {
  if (failure !== undefined) return 'not-kept';
  return found === 'this' ? 'resumed' : found === 'other' ? 'of-another-check' : 'started';
}
