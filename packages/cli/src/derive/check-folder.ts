import { join } from 'node:path';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import type { Derived } from './derive-artefacts.js';
import { derivedState } from './derived-state.js';

const words = {
  missing: 'is not there',
  outdated: 'is out of date',
  foreign: 'differs, and was changed by somebody',
} as const;

/** Says which files of a folder are not what would be derived. Writes nothing. */
export async function checkFolder(
  folder: string,
  derived: readonly Derived[],
  _force: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const { readManifest } = await import('@ds4sscc/blueprint/node');
  const { files, leftOver } = await derivedState(folder, derived, await readManifest(folder));
  const differing = files.flatMap(({ path, state }) =>
    state === 'same' ? [] : [`${join(folder, path)} ${words[state]}`],
  );
  const stale = leftOver
    .filter(({ state }) => state !== 'gone')
    .map(({ path }) => `${join(folder, path)} no longer follows from the description`);
  const problems = [...differing, ...stale];
  for (const problem of problems) terminal.printError(`ds4sscc: ${problem}\n`);
  if (problems.length > 0) {
    terminal.printError('Run "ds4sscc derive" with the same words and without --check to bring them up to date.\n');
    return exitCodes.findings;
  }
  terminal.print(`${files.length} files are what follows from the description.\n`);
  return exitCodes.fine;
}
