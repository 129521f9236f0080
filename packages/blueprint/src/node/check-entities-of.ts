import { rmSync } from 'node:fs';
import type { EntityCheck } from '../source.js';

/**
 * Checks the entities of a file in several threads, and so that a run which was killed can go on. Without a path it is a
 * stream that is checked, which nobody can resume.
 */
export function checkEntitiesOf(path?: string): EntityCheck {
  return async (chunks, { journal, ...options }) => {
    // Only data is checked like this: others need not load it.
    const { checkFile } = await import('@ds4sscc/data-models/node');
    const resume = path === undefined ? undefined : journal;
    const { summary } = await checkFile(path ?? chunks, {
      ...options,
      ...(resume !== undefined && { resume, keepJournal: true }),
    });
    return { summary, ...(resume !== undefined && { finish: () => rmSync(resume, { force: true }) }) };
  };
}
