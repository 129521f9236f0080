import { createReadStream, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compareText, type Finding } from '@ds4sscc/findings';
import { readFailure, type Source } from '../source.js';
import { checkEntitiesOf } from './check-entities-of.js';
import { manifestName, readManifest } from './derived-manifest.js';
import { hashFile, hashHeldFile } from './hash-file.js';

/** What a list of paths comes to. */
export interface OpenedTargets {
  /** Sorted by name, each file once. */
  readonly sources: readonly Source[];
  /** A finding for each target or folder that cannot be read. */
  readonly findings: readonly Finding[];
  /** Names of the files that were passed over, as they are what was derived from a description. */
  readonly derived: ReadonlySet<string>;
}

/** Read whole to be hashed on another thread. */
const largestHeld = 16 * 1024 * 1024;

/** Folders that hold no part of a data space. */
const passedOver = new Set(['node_modules', '.git', '.hg', '.svn', '.turbo', '.cache', 'dist']);

/**
 * Turns paths into sources: files as they are, folders with everything below them. A description stands for its folder.
 * Files that were derived from a description, and are as they were written, are passed over in folders: they say nothing that it
 * does not say. Symbolic links
 * are followed; a folder that was seen already, through whatever name, is not entered again.
 */
export async function openTargets(paths: readonly string[]): Promise<OpenedTargets> {
  const sources = new Map<string, Source>();
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const manifests = new Map<string, string>();
  const derived = new Set<string>();
  const pending = paths.map((path) => (isDescription(path) ? dirname(path) : path));
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const name = sourceName(path);
    try {
      const info = await stat(path);
      const real = await realpath(path);
      if (seen.has(real)) continue;
      seen.add(real);
      if (info.isDirectory()) {
        const entries = await readdir(path, { withFileTypes: true });
        if (entries.some(({ name: entry }) => entry === manifestName))
          for (const [file, { sha256 }] of Object.entries((await readManifest(path))?.files ?? {}))
            manifests.set(join(path, file), sha256);
        for (const entry of entries.filter(isWanted)) pending.push(join(path, entry.name));
      } else if (info.isFile()) {
        const written = paths.includes(path) ? undefined : manifests.get(path);
        // What somebody changed since says something of its own.
        if (written !== undefined && written === (await hashFile(path)).sha256) derived.add(name);
        else sources.set(real, fileSource(path, name, info.size));
      } else {
        findings.push(readFailure(name, new Error('it is neither a file nor a folder')));
      }
    } catch (error) {
      findings.push(readFailure(name, error));
    }
  }
  return { sources: [...sources.values()].sort((a, b) => compareText(a.name, b.name)), findings, derived };
}

/** A file as a source. */
export function fileSource(path: string, name: string = sourceName(path), size?: number): Source {
  return {
    name,
    ...(size !== undefined && { size }),
    open: () => bytesOf(path),
    hash: (beside = false) =>
      beside && size !== undefined && size <= largestHeld ? hashHeldFile(path) : hashFile(path),
    checkEntities: checkEntitiesOf(path),
  };
}

/** Opens the file when the first bytes are asked for: a stream that nobody reads would open it later, when it may be gone. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 262_144 });
}

function isWanted(entry: Dirent): boolean {
  return !passedOver.has(entry.name) && !entry.name.startsWith('.');
}

function isDescription(path: string): boolean {
  return /^dataspace\.(ya?ml|json)$/.test(basename(path));
}

function sourceName(path: string): string {
  const name = path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  return name === '' ? '.' : name;
}
