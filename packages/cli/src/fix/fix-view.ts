import { openOutput } from '../output-file.js';
import type { Terminal } from '../terminal.js';
import type { Hunk } from './hunks.js';
import { patchHead, patchHunk } from './patch-text.js';
import { showHunk } from './show-hunk.js';

/** Where the differences go. */
export interface FixView {
  hunks(source: string, hunks: readonly Hunk[]): Promise<void>;
  /** Says how many differences of a file were not shown. */
  endFile(): void;
  end(): Promise<void>;
  discard(): Promise<void>;
}

/** Differences shown of one file. */
const mostHunks = 10;

/** Differences for people: the first ones of each file. */
export function createTextView(terminal: Terminal): FixView {
  const style = { colour: terminal.colour, width: terminal.width ?? 120 };
  let shown = 0;
  let hidden = 0;
  return {
    async hunks(source, hunks) {
      if (shown === 0) terminal.print(`${source}\n`);
      for (const hunk of hunks) {
        if (shown < mostHunks) terminal.print(showHunk(hunk, style));
        else hidden += 1;
        shown += 1;
      }
    },
    endFile() {
      if (hidden > 0) terminal.print(`… and ${hidden} more places; --output patch shows them all\n`);
      if (shown > 0) terminal.print('\n');
      shown = 0;
      hidden = 0;
    },
    end: async () => undefined,
    discard: async () => undefined,
  };
}

/** Differences for programs: a whole patch, to a file or to standard output. */
export async function createPatchView(file: string | undefined, terminal: Terminal): Promise<FixView> {
  const output = await openOutput(file, terminal);
  let current: string | undefined;
  return {
    async hunks(source, hunks) {
      const head = current === source ? '' : patchHead(source);
      current = source;
      await output.write(Buffer.from(head + hunks.map(patchHunk).join(''), 'latin1'));
    },
    endFile: () => undefined,
    end: () => output.commit(),
    discard: () => output.discard(),
  };
}
