import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exists } from './exists.js';

/**
 * Creates a folder and the ones above it. Node's own recursive `mkdir` never returns where the system refuses folders with
 * "no such file" (`/proc` does), so each step is taken by itself.
 */
export async function createFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let path = folder; !(await exists(path)); path = dirname(path)) {
    missing.push(path);
    if (dirname(path) === path) break;
  }
  for (const path of missing.toReversed()) await mkdir(path);
}
