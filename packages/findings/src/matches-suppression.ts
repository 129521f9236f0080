import type { Excerpt, Finding, Location } from './finding.js';

/** An agreed exception: findings of one rule, perhaps only in one place, up to and including a day. */
export interface Suppression {
  readonly rule: string;
  /** The last parts of the source's path, `*` for anything within a part; every source where it is absent. */
  readonly source?: string;
  /** Exactly this JSON pointer. */
  readonly pointer?: string;
  /** Exactly this focus node. */
  readonly node?: string;
  readonly reason: string;
  /** Last day (`YYYY-MM-DD`) on which the suppression holds. */
  readonly expires: string;
  /** Where the entry itself stands. */
  readonly location: Location;
  readonly excerpt?: Excerpt;
}

/** Whether a suppression names this finding; its day is another question. */
export function matchesSuppression(suppression: Suppression, finding: Finding): boolean {
  const { rule, source, pointer, node } = suppression;
  return (
    rule === finding.rule &&
    (pointer === undefined || pointer === finding.location.pointer) &&
    (node === undefined || node === finding.location.node) &&
    (source === undefined || matchesSource(source, finding.location.source))
  );
}

/**
 * Whether the last parts of a path are those of the pattern, in which `*` stands for anything within one part.
 *
 * @example
 * ```ts
 * import { matchesSource } from '@ds4sscc/findings';
 *
 * matchesSource('data/*.ndjson', './two-cities/data/air.ndjson'); // => true
 * matchesSource('*.ndjson', 'air.ndjson.gz'); // => false
 * ```
 */
export function matchesSource(pattern: string, source: string): boolean {
  const wanted = pathParts(pattern);
  const given = pathParts(source);
  const offset = given.length - wanted.length;
  // A pattern without parts names nothing; it must not come to mean everything.
  return (
    wanted.length > 0 &&
    offset >= 0 &&
    wanted.every((part, index) => matchesPart(part, given[offset + index] as string))
  );
}

function pathParts(path: string): readonly string[] {
  return path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
}

/** Stars matched from left to right, each as short as possible: linear, where a pattern turned into a RegExp might not be. */
function matchesPart(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern.split('*') as [string, ...string[]];
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  const end = text.length - last.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
