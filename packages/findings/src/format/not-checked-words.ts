import type { Report } from '../report.js';
import { clipText } from './clip-text.js';
import { countWords, groupDigits, joinWords } from './count-words.js';

/** Kinds that are named; the list of files has them all. */
const mostKinds = 3;

/** How many files were passed over and what they are, the most frequent first: `2 files were not checked (a PNG picture)`. */
export function notCheckedWords({ sources, summary }: Pick<Report, 'sources' | 'summary'>): string | undefined {
  const { skipped } = summary.sources;
  if (skipped === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { outcome, kind } of sources) {
    if (outcome !== 'skipped') continue;
    const short = shortKind(kind);
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  // Sorting is stable, and sources are sorted by name.
  const kinds = [...counts].sort(([, a], [, b]) => b - a);
  const named = kinds
    .slice(0, mostKinds)
    .map(([kind, count]) => (kinds.length === 1 ? kind : `${groupDigits(count)} × ${kind}`));
  const others = kinds.length > mostKinds ? ['other kinds'] : [];
  const why = kinds.length === 0 ? '' : ` (${joinWords([...named, ...others])})`;
  return `${countWords(skipped, 'file was', 'files were')} not checked${why}`;
}

/** What follows a colon says more than one line has room for, and may differ from file to file. */
function shortKind(kind: string): string {
  return clipText(kind.split(':', 1)[0] ?? '', 60);
}
