import type { Finding } from '@ds4sscc/findings';
import type { LeftFix, LeftReason } from '@ds4sscc/findings/fix';
import type { FixedFile } from './fix-file.js';

/** Adds up what fixing several files came to, and says it. */
export interface FixTotals {
  file(source: string, result: FixedFile): void;
  left(left: LeftFix): void;
  unreadable(found: Finding): void;
  /** Files or folders that could not be read. */
  readonly unreadableCount: number;
  /** Errors in the files as they are now. */
  readonly errorsLeft: number;
  /** Files with changed lines that are too long for a patch. */
  readonly filesWithLostLines: readonly string[];
  /** Some lines for people. */
  text(write: boolean): string;
}

const reasons: Readonly<Record<LeftReason, string>> = {
  'makes-others': 'correcting it would bring up',
  'still-found': 'it would still be found afterwards',
  'too-many': 'the record has too many corrections that do not hold',
  overlaps: 'it overlaps another correction',
  'name-taken': 'there is a member of that name already',
  'no-such-place': 'its place is not in the text',
  'not-json': 'the correction is not JSON',
  unreadable: 'the record is not JSON',
};

const notWritten: Readonly<Partial<Record<FixedFile['written'], string>>> = {
  compressed: 'is compressed: unpack it, correct it, and pack it again',
  'changed-meanwhile': 'changed while it was read: run the command again',
};

/** Starts to add up. */
export function createFixTotals(): FixTotals {
  const fixed = new Map<string, number>();
  const left = new Map<string, number>();
  const notes: string[] = [];
  const written: string[] = [];
  const withLostLines: string[] = [];
  let [found, remaining, errors, files, unreadable] = [0, 0, 0, 0, 0];
  const count = (counts: Map<string, number>, key: string, more = 1): void =>
    void counts.set(key, (counts.get(key) ?? 0) + more);

  return {
    file(source, { fixed: result, written: state, lostLines }) {
      if (result.outcome === 'unreadable') this.unreadable(result.finding);
      if (result.outcome !== 'fixed') return;
      const { before, after, fixed: byRule, unreadRecords } = result.summary;
      files += 1;
      found += before.error + before.warning + before.info;
      remaining += after.error + after.warning + after.info;
      errors += state === 'yes' ? after.error : before.error;
      for (const [rule, times] of Object.entries(byRule)) count(fixed, rule, times);
      if (state === 'yes') written.push(source);
      const why = notWritten[state];
      if (why !== undefined) notes.push(`${source} ${why}`);
      if (lostLines > 0) {
        withLostLines.push(source);
        notes.push(`${source}: the changes are in lines that are too long to be shown`);
      }
      if (unreadRecords > 0) {
        const were =
          unreadRecords === 1 ? '1 record cannot be read and was' : `${unreadRecords} records cannot be read and were`;
        notes.push(`${source}: ${were} left as before; "ds4sscc check" says why`);
        errors += unreadRecords;
      }
    },
    left({ finding, why, others }) {
      count(left, `${finding.rule}: ${reasons[why]}${why === 'makes-others' ? ` ${others.join(', ')}` : ''}`);
    },
    unreadable({ location, message }) {
      unreadable += 1;
      notes.push(`${location.source}: ${message}`);
    },
    get unreadableCount() {
      return unreadable;
    },
    filesWithLostLines: withLostLines,
    get errorsLeft() {
      return errors;
    },
    text(write) {
      if (files === 0)
        return `${notes.join('\n')}${notes.length > 0 ? '\n' : ''}There is no data file here that could be corrected. Catalogues are corrected by "ds4sscc catalogue fix".\n`;
      const list = (title: string, counts: Map<string, number>): readonly string[] => [
        ...(counts.size > 0 ? [title] : []),
        ...[...counts]
          .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
          .map(([what, times]) => `  ${times} × ${what}`),
      ];
      const lines = [
        ...list(write ? 'Corrected' : 'Can be corrected', fixed),
        ...list('Not corrected, because the result would not be better', left),
        ...notes,
        headline(found, remaining, write, notes.length > 0),
        ...(written.length > 0 ? [`Written: ${written.join(', ')}`] : []),
        ...(!write && found > remaining
          ? ['Nothing was written. To correct the files, run the same with --write.']
          : []),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

function headline(found: number, remaining: number, write: boolean, hasNotes: boolean): string {
  if (found === 0) return `Nothing is wrong in the ${hasNotes ? 'other ' : ''}records.`;
  const could = write ? 'were' : 'can be';
  const rest =
    remaining === 0 ? '' : `; ${remaining} need${remaining === 1 ? 's' : ''} you: "ds4sscc check" says what to do`;
  return `${found - remaining} of ${found} findings ${could} corrected safely${rest}.`;
}
