import type { LevelCounts } from '../report.js';
import { levels } from '../rule.js';

/** A number with its noun: `1 error`, `20,000 errors`. The plural is written out where an `s` does not make it. */
export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${groupDigits(count)} ${count === 1 ? noun : plural}`;
}

/** `2 errors`, `1 warning`, `3 info`: all levels, the most severe first. */
export function levelWords(counts: LevelCounts): readonly string[] {
  return levels.map((level) =>
    level === 'info' ? `${groupDigits(counts.info)} info` : countWords(counts[level], level),
  );
}

/** Only the levels that occur. */
export function foundWords(counts: LevelCounts): readonly string[] {
  return levelWords(counts).filter((words) => !words.startsWith('0 '));
}

/** A number with commas between the thousands: not `toLocaleString`, which depends on the machine. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
