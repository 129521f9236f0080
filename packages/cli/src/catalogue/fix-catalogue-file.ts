import type { FixCatalogueSourceOptions, FixedCatalogueSource, Source } from '@ds4sscc/blueprint';
import { createHunks, type Hunk } from '../fix/hunks.js';
import { createLineChanges } from '../fix/line-changes.js';
import { stampOf } from '../fix/stamp-of.js';
import type { Terminal } from '../terminal.js';
import { writeOutput } from '../write-output.js';

/** How to fix a file. */
export interface FixCatalogueFileOptions extends FixCatalogueSourceOptions {
  readonly write: boolean;
  readonly onHunks: (hunks: readonly Hunk[]) => Promise<void>;
}

/** What became of a file. */
export interface FixedCatalogueFile {
  readonly fixed: FixedCatalogueSource;
  readonly written: 'yes' | 'not-asked' | 'no-change' | 'compressed' | 'changed-meanwhile';
}

/** Fixes one file: shows the differences, and writes it where that is asked for and something is different. */
export async function fixCatalogueFile(
  source: Source,
  terminal: Terminal,
  options: FixCatalogueFileOptions,
): Promise<FixedCatalogueFile> {
  const { fixCatalogueSource } = await import('@ds4sscc/blueprint');
  const { write, onHunks, ...fixing } = options;
  const before = await stampOf(source.name);
  const fixed = await fixCatalogueSource(source, fixing);
  if (fixed.outcome !== 'fixed' || fixed.fixed.form === 'unchanged') return { fixed, written: 'no-change' };
  const hunks: Hunk[] = [];
  const collected = createHunks((hunk) => hunks.push(hunk));
  const changes = createLineChanges(collected);
  changes.add({ removed: fixed.before, added: fixed.after, record: 0 });
  changes.end();
  collected.end();
  await onHunks(hunks);
  if (!write) return { fixed, written: 'not-asked' };
  if (fixed.gzip) return { fixed, written: 'compressed' };
  if ((await stampOf(source.name)) !== before) return { fixed, written: 'changed-meanwhile' };
  await writeOutput(fixed.after, source.name, terminal);
  return { fixed, written: 'yes' };
}
