import { countWords, groupDigits, joinWords } from './count-words.js';

/** A part of a Markdown text. Its last rows may be left out, its first line of `head` is the last thing to go. */
export interface Block {
  /** What one row is, for the sentence that says how many are missing. */
  readonly unit: string;
  /** Gets all its rows before the other blocks get any. */
  readonly essential?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly foot: readonly string[];
}

/** Room kept for the sentence that says what is missing. */
const noteRoom = 400;

/**
 * Joins the blocks that have rows, in their order, within `limit` characters. Where there is not room for all rows,
 * the blocks get them in turn, so that no long block crowds out the others; the last sentence says what is missing.
 */
export function fitBlocks(blocks: readonly Block[], limit: number): string {
  let room = limit - noteRoom;
  const take = (part: readonly string[]): boolean => {
    const size = part.reduce((sum, line) => sum + line.length + 1, 0);
    if (size > room) return false;
    room -= size;
    return true;
  };
  const filled = blocks.filter(({ rows }) => rows.length > 0);
  const placed = filled
    .filter(({ head, foot }) => take([...head, ...foot, '']))
    .map((block) => ({ block, kept: 0, open: true }));
  for (const essential of [true, false]) {
    const turn = placed.filter(({ block }) => (block.essential ?? false) === essential);
    while (turn.some(({ open }) => open)) {
      for (const place of turn) {
        const row = place.block.rows[place.kept];
        place.open = place.open && row !== undefined && take([row]);
        if (place.open) place.kept += 1;
      }
    }
  }
  const lines = placed.flatMap(({ block: { head, rows, foot }, kept }) =>
    kept > 0 ? [...head, ...rows.slice(0, kept), ...foot, ''] : [...head.slice(0, 1), '', '(left out)', ...foot, ''],
  );
  const missing = new Map<string, number>();
  for (const block of filled) {
    const left = block.rows.length - (placed.find((place) => place.block === block)?.kept ?? 0);
    if (left > 0) missing.set(block.unit, (missing.get(block.unit) ?? 0) + left);
  }
  return [...lines, ...noteOf(missing, limit)].join('\n');
}

function noteOf(missing: ReadonlyMap<string, number>, limit: number): readonly string[] {
  if (missing.size === 0) return [];
  const list = joinWords([...missing].map(([unit, count]) => countWords(count, unit)));
  const sentence = `Left out to stay within ${groupDigits(limit)} characters: ${list}.`;
  return [`**${sentence}** Another format of this report has them.`, ''];
}
