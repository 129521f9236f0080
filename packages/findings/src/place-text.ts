import type { Location } from './finding.js';

/**
 * A place as one line of text, as editors read it: `file:line:column`, then what else is known.
 *
 * @example
 * ```ts
 * import { placeText } from '@ds4sscc/findings';
 *
 * placeText({ source: 'air.ndjson', line: 7, column: 3, record: 7, pointer: '/pm10' }); // => 'air.ndjson:7:3 (record 7, /pm10)'
 * ```
 */
export function placeText({ source, line, column, pointer, node, record }: Location): string {
  const position = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  const inside = [record === undefined ? undefined : `record ${record}`, pointer, node].filter((part) => part);
  return `${source}${position}${inside.length > 0 ? ` (${inside.join(', ')})` : ''}`;
}
