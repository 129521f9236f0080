import { pathInFolder } from '../description/path-in-folder.js';
import type { Scope } from './across-check.js';

/** What is known of the entities in a file of the description; `undefined` where it holds none. */
export function entitySummary(file: string, { folder, facts }: Scope): Scope['facts']['entities'][number] | undefined {
  const name = pathInFolder(folder, file);
  return facts.entities.find(({ source }) => source === name);
}
