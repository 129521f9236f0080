import type { Location } from './finding.js';

/**
 * A place for a sentence, as editors and terminals take it: the file alone where no line is known.
 *
 * @example
 * ```ts
 * import { sourceAndLine } from '@ds4sscc/findings';
 *
 * sourceAndLine({ source: 'rules.ttl', line: 12 }); // => 'rules.ttl:12'
 * ```
 */
export function sourceAndLine({ source, line }: Pick<Location, 'source' | 'line'>): string {
  return line === undefined ? source : `${source}:${line}`;
}
