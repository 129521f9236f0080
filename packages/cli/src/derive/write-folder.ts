import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';
import type { Derived } from './derive-artefacts.js';
import { derivedState } from './derived-state.js';

/**
 * Writes what was derived into a folder, with a list of what was written; removes what no longer follows. Nothing is written
 * where a file would be replaced that was not derived.
 *
 * @throws {UsageError}
 */
export async function writeFolder(
  folder: string,
  derived: readonly Derived[],
  force: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const { manifestName, readManifest } = await import('@ds4sscc/blueprint/node');
  const manifest = await readManifest(folder);
  const { files, leftOver, others } = await derivedState(folder, derived, manifest);
  const foreign = files.filter(({ state }) => state === 'foreign').map(({ path }) => join(folder, path));
  if (foreign.length > 0 && !force)
    throw new UsageError(
      `${foreign.join(', ')} ${foreign.length === 1 ? 'was' : 'were'} not written by "derive", or changed since; --force replaces ${foreign.length === 1 ? 'it' : 'them'}`,
    );
  if (files.length === 0 && leftOver.length === 0) return exitCodes.fine;
  for (const { path, text, state } of files)
    if (state !== 'same') await writeOutput(text, join(folder, path), terminal);
  const removed = leftOver.filter(({ state }) => state === 'untouched').map(({ path }) => join(folder, path));
  for (const path of removed) await rm(path);
  // What is listed may be replaced and removed later, so that what others wrote is not, unless they let us have it.
  const own = files.filter(({ state, isOwn }) => state !== 'same' || isOwn || force);
  const listed = own.map(({ path, artefact, sha256 }) => [path, { artefact, sha256 }] as const);
  const all = Object.fromEntries([...Object.entries(others), ...listed].sort(([a], [b]) => (a < b ? -1 : 1)));
  if (own.length > 0 || manifest !== undefined)
    await writeOutput(
      `${JSON.stringify({ derived: 1, files: all }, undefined, 2)}\n`,
      join(folder, manifestName),
      terminal,
    );
  for (const { path, artefact, state } of files)
    terminal.print(`${state === 'same' ? 'unchanged' : 'written  '}  ${artefact.padEnd(13)}  ${join(folder, path)}\n`);
  for (const path of removed) terminal.print(`removed    ${' '.repeat(13)}  ${path}\n`);
  return exitCodes.fine;
}
