import type { SourceResult } from '../report.js';
import { groupDigits } from './count-words.js';

/** What a source was recognised as and what it holds: `DCAT-AP catalogue (Turtle), datasets: 12`. */
export function sourceContents({ kind, contents }: SourceResult): string {
  return [kind, ...Object.entries(contents).map(([what, count]) => `${what}: ${groupDigits(count)}`)].join(', ');
}
