import { countWords, groupDigits, joinWords } from './count-words.js';

/** A part of a Markdown text: rows may be left out one by one; without a row, head and foot go too. */
export interface Block {
  /** What one row is, for the sentence that says how many are missing. */
  readonly unit: string;
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly foot: readonly string[];
}

/** Room kept for the sentence that says what is missing. */
const noteRoom = 400;

/** Blocks in their order, as many rows as fit into `limit` characters; the last sentence says what is missing. */
export function fitBlocks(blocks: readonly Block[], limit: number): string {
  const lines: string[] = [];
  const missing = new Map<string, number>();
  let room = limit - noteRoom;
  const take = (part: readonly string[]): boolean => {
    const size = part.reduce((sum, line) => sum + line.length + 1, 0);
    if (size > room) return false;
    room -= size;
    return true;
  };
  for (const { unit, head, rows, foot } of blocks) {
    const kept = take([...head, ...foot, '']) ? rows.filter((row) => take([row])) : undefined;
    const left = rows.length - (kept?.length ?? 0);
    if (left > 0) missing.set(unit, (missing.get(unit) ?? 0) + left);
    if (kept && kept.length > 0) lines.push(...head, ...kept, ...foot, '');
  }
  if (missing.size > 0) {
    const list = joinWords([...missing].map(([unit, count]) => countWords(count, unit)));
    lines.push(
      `**Left out to stay within ${groupDigits(limit)} characters: ${list}.** Another format of this report has them.`,
      '',
    );
  }
  return lines.join('\n');
}
