import type { Location } from '@ds4sscc/findings';
import type { RowPlace } from '@ds4sscc/linked-data';

/** The place of a row, with the node it is about; without a row, the node alone. */
export function locateRow(source: string, node: string, place: RowPlace | undefined): Location {
  if (place === undefined) return { source, node };
  const { line, column, pointer } = place;
  // What Turtle, JSON-LD and RDF/XML give, written out: a catalogue has a place for each resource and each finding.
  if (line !== undefined && column !== undefined)
    return pointer === undefined ? { source, line, column, node } : { source, line, column, pointer, node };
  return {
    source,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(pointer !== undefined && { pointer }),
    node,
  };
}
