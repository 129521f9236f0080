import type { SourceResult } from '../report.js';
import { countWords } from './count-words.js';

/** What a source was recognised as and what it holds: `DCAT-AP catalogue (Turtle), 12 datasets`. */
export function sourceContents({ kind, contents }: SourceResult): string {
  return [kind, ...Object.entries(contents).map(([what, count]) => countWords(count, singular(what), what))].join(', ');
}

/** Contents are named in the plural: `datasets`, `policies`. */
function singular(plural: string): string {
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.replace(/s$/, '');
}
