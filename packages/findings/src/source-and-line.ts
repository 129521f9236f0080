import type { Location } from './finding.js';

/** A place for a sentence, as editors and terminals take it: `rules.ttl:12`, or the file alone where no line is known. */
export function sourceAndLine({ source, line }: Pick<Location, 'source' | 'line'>): string {
  return line === undefined ? source : `${source}:${line}`;
}
