import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the shared corpus lies; tests that need it skip, saying so, where it is absent. */
const corpus: string = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

export const hasCorpus: boolean = existsSync(corpus);

if (!hasCorpus) process.stderr.write('skipped: tests over the shared corpus, which is not here\n');

export function corpusFile(...path: string[]): string {
  return readFileSync(join(corpus, ...path), 'utf8');
}

/** All files under a folder of the corpus, as paths within it, sorted. */
export function corpusFiles(folder: string): string[] {
  if (!hasCorpus) return [];
  return readdirSync(join(corpus, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(corpus, folder).length + 1))
    .sort();
}
