import type { FixedSource, Source } from '@ds4sscc/blueprint';
import type { Model } from '@ds4sscc/data-models';
import type { Finding } from '@ds4sscc/findings';
import type { LeftFix } from '@ds4sscc/findings/fix';
import { openOutput } from '../output-file.js';
import type { Terminal } from '../terminal.js';
import { createHunks, type Hunk } from './hunks.js';
import { createLineChanges } from './line-changes.js';
import { stampOf } from './stamp-of.js';

/** How to fix a file. */
export interface FixFileOptions {
  readonly write: boolean;
  readonly formats: 'assert' | 'annotate';
  readonly models: readonly Model[];
  readonly wanted?: (finding: Finding) => boolean;
  readonly onProgress: (bytes: number) => void;
  readonly onLeft: (left: LeftFix, record: number) => void;
  /** Takes the differences as they are found. */
  readonly onHunks: (hunks: readonly Hunk[]) => Promise<void>;
}

/** What became of a file. */
export interface FixedFile {
  readonly fixed: FixedSource;
  /** Whether the file was written, or why not: there was nothing to write, or it must not be. */
  readonly written: 'yes' | 'not-asked' | 'no-change' | 'compressed' | 'changed-meanwhile';
  /** Changed lines that were too long to be shown. */
  readonly lostLines: number;
}

/** Fixes one file: shows the differences, and writes it where that is asked for and something is different. */
export async function fixFile(source: Source, terminal: Terminal, options: FixFileOptions): Promise<FixedFile> {
  const { fixSource } = await import('@ds4sscc/blueprint');
  const { write, onHunks, ...fixing } = options;
  const before = await stampOf(source.name);
  const file = write ? await openOutput(source.name, terminal) : undefined;
  let waiting: Hunk[] = [];
  const hunks = createHunks((hunk) => waiting.push(hunk));
  const changes = createLineChanges(hunks);
  const show = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const shown = waiting;
    waiting = [];
    await onHunks(shown);
  };
  let changed = false;
  try {
    const pieces = fixSource(source, fixing);
    let step = await pieces.next();
    for (; !step.done; step = await pieces.next()) {
      const piece = step.value;
      if ('added' in piece) changed = true;
      changes.add(piece);
      await show();
      await file?.write('added' in piece ? piece.added : piece.kept);
    }
    const fixed = step.value;
    const lostLines = changes.end();
    hunks.end();
    await show();
    const end = (written: FixedFile['written']): FixedFile => ({ fixed, written, lostLines });
    if (!changed) return end('no-change');
    if (!file) return end('not-asked');
    if (fixed.outcome !== 'fixed' || fixed.gzip) return end('compressed');
    if ((await stampOf(source.name)) !== before) return end('changed-meanwhile');
    await file.commit();
    return end('yes');
  } finally {
    await file?.discard();
  }
}
