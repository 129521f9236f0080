import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CheckCache } from '../cache/check-cache.js';
import { installedVersion } from './installed-version.js';

/** How a folder keeps entries. */
export interface FolderCacheOptions {
  /** Of what checks beside our packages; entries of another version are not used. */
  readonly version?: string;
  /** Entries may take so many bytes, beside those that the last check used: 256 MiB. */
  readonly maxBytes?: number;
  /** Told once of each trouble; none changes what is found. */
  readonly onTrouble?: (trouble: CacheTrouble) => void;
}

/** Entries that were damaged or tampered with, and are not used; or that could not be written. */
export type CacheTrouble = 'entry-damaged' | 'not-written';

const packages = ['blueprint', 'catalogue', 'data-models', 'findings', 'interop', 'linked-data', 'policy'];
const entryName = /^[0-9a-f]{64}(?:\.[0-9a-f-]{36})?$/;

/**
 * Keeps what checks found in a folder: a file for each source and way to check it, and one for each report. Who may write to
 * the folder says what is found. Deleting it costs time only. What cannot be written is not kept.
 *
 * @example
 * ```ts
 * import { checkDataSpace } from '@ds4sscc/blueprint';
 * import { createFolderCache, openTargets } from '@ds4sscc/blueprint/node';
 *
 * const cache = createFolderCache('node_modules/.cache/ds4sscc');
 * await checkDataSpace({ ...(await openTargets(['examples/two-cities'])), cache });
 * ```
 */
export function createFolderCache(folder: string, options: FolderCacheOptions = {}): CheckCache {
  const { version = '', maxBytes = 256 * 1024 * 1024, onTrouble } = options;
  // Hidden, so that a check of the folder around it does not take entries for data.
  const inner = join(folder, '.checked');
  const used = new Set<string>();
  const told = new Set<CacheTrouble>();
  const tell = (trouble: CacheTrouble): void => {
    if (!told.has(trouble)) onTrouble?.(trouble);
    told.add(trouble);
  };
  return {
    version: JSON.stringify([
      ...packages.map((name) => installedVersion(`@ds4sscc/${name}`)),
      ...surroundings(),
      version,
    ]),
    async get(key) {
      const sealed = await readFile(join(inner, key), 'utf8').catch(isMissing);
      if (sealed === undefined) return undefined;
      const entry = sealed === unreadable ? undefined : opened(key, sealed);
      if (entry === undefined) tell('entry-damaged');
      else used.add(key);
      return entry;
    },
    async put(key, entry) {
      const written = join(inner, `${key}.${randomUUID()}`);
      try {
        await createFolder(inner);
        // Another run may read it at the same time: it is there as a whole, or not at all.
        await writeFile(written, `${sealOf(key, entry)}\n${entry}`, { mode: 0o600 });
        await rename(written, join(inner, key));
        used.add(key);
      } catch {
        tell('not-written');
        await rm(written, { force: true }).catch(() => undefined);
      }
    },
    tidy: () => removeOldest(inner, used, maxBytes),
  };
}

/**
 * Tables of characters come with Node, and dates without a zone are read in that of the machine: it is told by what it was ahead
 * of UTC over the years, as its name takes ten milliseconds to be had.
 */
function surroundings(): readonly string[] {
  const years = Array.from({ length: 160 }, (_, year) => [new Date(1970 + year, 0), new Date(1970 + year, 6)]);
  return [
    process.version,
    years
      .flat()
      .map((date) => date.getTimezoneOffset())
      .join(),
  ];
}

/** Node's own recursive `mkdir` never returns where the system refuses folders with "no such file" (`/proc` does). */
async function createFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let path = folder; (await stat(path).catch(isMissing)) === undefined; path = dirname(path)) {
    missing.push(path);
    if (dirname(path) === path) break;
  }
  for (const path of missing.toReversed())
    await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      // Another run may have made it meanwhile.
      if (error.code !== 'EEXIST') throw error;
    });
}

const unreadable = Symbol('unreadable');

function isMissing(error: NodeJS.ErrnoException): typeof unreadable | undefined {
  return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? undefined : unreadable;
}

/** Damage shows, and so does the entry of another key; who can write here can make a seal. */
function sealOf(key: string, entry: string): string {
  return createHash('sha256').update(`${key}\n${entry}`).digest('hex');
}

function opened(key: string, sealed: string): string | undefined {
  const entry = sealed.slice(65);
  return sealed[64] === '\n' && sealed.slice(0, 64) === sealOf(key, entry) ? entry : undefined;
}

/** Removes the oldest entries above a size, but none that is in use; what is not an entry is left alone. */
async function removeOldest(inner: string, used: ReadonlySet<string>, maxBytes: number): Promise<void> {
  const names = (await readdir(inner).catch(() => [])).filter((name) => entryName.test(name) && !used.has(name));
  const entries: { path: string; size: number; written: number }[] = [];
  for (const name of names) {
    const path = join(inner, name);
    const info = await stat(path).catch(() => undefined);
    if (info?.isFile()) entries.push({ path, size: info.size, written: info.mtimeMs });
  }
  entries.sort((a, b) => b.written - a.written);
  let size = 0;
  for (const entry of entries) {
    size += entry.size;
    // Another run may have removed it already.
    if (size > maxBytes) await rm(entry.path, { force: true }).catch(() => undefined);
  }
}
