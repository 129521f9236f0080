import type { FixedPiece } from '@ds4sscc/data-models/fix';
import { diffArrays } from 'diff';

/** What becomes of the lines of a file, in order. Lines keep their ends. */
export interface LineSink {
  same(line: string): void;
  changed(removed: readonly string[], added: readonly string[]): void;
}

/** Turns the pieces of a fixed file into lines. */
export interface LineChanges {
  add(piece: FixedPiece): void;
  /** Gives the number of changed lines that were too long to be compared. */
  end(): number;
}

/** Longer lines are not held: a file of any size may be one line. */
const longestLine = 32 * 1024 * 1024;

/** Lines of a record that are compared one by one; where more differ, the record is shown as a whole. */
const mostEdits = 2000;

/**
 * Reads lines off the pieces of a file. Bytes are carried as Latin-1, one letter each, so that a patch is exact whatever the
 * file holds; {@link shownLine} makes text of them. Only lines in and around a change are held.
 */
export function createLineChanges(sink: LineSink): LineChanges {
  let removed = '';
  let added = '';
  let differs = false;
  let tooLong = false;
  let lost = 0;

  const flush = (): void => {
    if (tooLong) {
      if (differs) lost += 1;
      sink.same('');
    } else if (differs) compareLines(splitLines(removed), splitLines(added), sink);
    else if (removed !== '') sink.same(removed);
    removed = '';
    added = '';
    differs = false;
    tooLong = false;
  };

  const extend = (before: string, after: string): void => {
    if (before !== after) differs = true;
    if (removed.length + before.length > longestLine) tooLong = true;
    removed = tooLong ? '' : removed + before;
    added = tooLong ? '' : added + after;
  };

  return {
    add(piece) {
      if ('added' in piece) {
        extend(latin1(piece.removed), latin1(piece.added));
        return;
      }
      const kept = latin1(piece.kept);
      let from = 0;
      for (let end = kept.indexOf('\n'); end >= 0; end = kept.indexOf('\n', from)) {
        const part = kept.slice(from, end + 1);
        extend(part, part);
        flush();
        from = end + 1;
      }
      const rest = kept.slice(from);
      extend(rest, rest);
    },
    end() {
      flush();
      return lost;
    },
  };
}

/** Latin-1 letters as the text that their bytes mean. */
export function shownLine(line: string): string {
  return Buffer.from(line, 'latin1').toString('utf8');
}

function compareLines(before: readonly string[], after: readonly string[], sink: LineSink): void {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!changes) {
    sink.changed(before, after);
    return;
  }
  for (let index = 0; index < changes.length; index += 1) {
    const { value, removed, added } = changes[index] as (typeof changes)[number];
    const next = changes[index + 1];
    if (!removed && !added) for (const line of value) sink.same(line);
    else if (removed && next?.added) {
      sink.changed(value, next.value);
      index += 1;
    } else sink.changed(removed ? value : [], removed ? [] : value);
  }
}

function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    lines.push(text.slice(from, end + 1));
    from = end + 1;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
