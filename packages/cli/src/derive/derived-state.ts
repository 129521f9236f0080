import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DerivedManifest } from '@ds4sscc/blueprint/node';
import type { Derived } from './derive-artefacts.js';
import { isWithin } from './is-within.js';

/** A file that should be there, and how it stands to what is there. */
interface FileState {
  readonly path: string;
  readonly artefact: string;
  readonly text: string;
  readonly sha256: string;
  /** `foreign`: another text, that "derive" did not write or that was changed since; or a place outside of the folder. */
  readonly state: 'same' | 'missing' | 'outdated' | 'foreign';
  /** Whether "derive" wrote what is there. A file of somebody else may say the same, and stays theirs. */
  readonly isOwn: boolean;
}

/** A file that was derived once and no longer follows. */
interface LeftOver {
  readonly path: string;
  readonly state: 'untouched' | 'changed' | 'gone';
}

/** How a folder stands to what was derived. */
export interface DerivedState {
  readonly files: readonly FileState[];
  readonly leftOver: readonly LeftOver[];
  /** What the manifest says of artefacts that were not derived this time. */
  readonly others: DerivedManifest['files'];
}

/** Compares a folder with what was derived; only reads. An artefact with errors is left as it is. */
export async function derivedState(
  folder: string,
  derived: readonly Derived[],
  manifest: DerivedManifest | undefined,
): Promise<DerivedState> {
  const known = new Map(Object.entries(manifest?.files ?? {}));
  const files: FileState[] = [];
  for (const { kind, files: own } of derived)
    for (const { path, text } of own) {
      const sha256 = digest(text);
      const there = await digestOf(join(folder, path));
      const written = known.get(path)?.sha256;
      known.delete(path);
      const otherwise = there === undefined ? 'missing' : there === written ? 'outdated' : 'foreign';
      const state = there === sha256 ? 'same' : (await isWithin(folder, path)) ? otherwise : 'foreign';
      files.push({ path, artefact: kind.id, text, sha256, state, isOwn: there === written });
    }
  const replaced = new Set(
    derived
      .filter((one) => one.files.length > 0 || !one.findings.some(({ level }) => level === 'error'))
      .map(({ kind }) => kind.id),
  );
  const leftOver: LeftOver[] = [];
  for (const [path, { artefact, sha256 }] of known) {
    if (!replaced.has(artefact)) continue;
    known.delete(path);
    const there = await digestOf(join(folder, path));
    const isOwn = there === sha256 && (await isWithin(folder, path));
    leftOver.push({ path, state: there === undefined ? 'gone' : isOwn ? 'untouched' : 'changed' });
  }
  return { files, leftOver, others: Object.fromEntries(known) };
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function digestOf(path: string): Promise<string | undefined> {
  return readFile(path).then(digest, () => undefined);
}
