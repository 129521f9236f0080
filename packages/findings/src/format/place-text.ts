import type { Location } from '../finding.js';
import { clipText } from './clip-text.js';

/** `file:line:column`, as far as it is known: terminals and editors turn it into a link. */
export function placeText({ source, line, column }: Location): string {
  return [source, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** What else is known of a place: the record, the focus node, the pointer. */
export function placeDetail({ record, node, pointer }: Location): string {
  return [
    record !== undefined && `record ${record}`,
    node !== undefined && `node ${node}`,
    pointer !== undefined && pointer !== '' && `at ${pointer}`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** The place within its source, short enough for a list. */
export function shortPlace(location: Location): string {
  const { line, column } = location;
  if (line !== undefined) return column === undefined ? `${line}` : `${line}:${column}`;
  return clipText(placeDetail(location) || 'whole file', 60);
}
