import type { Location } from '@ds4sscc/findings';
import { type Statement, type Subject, termKey } from '@ds4sscc/linked-data';
import { locateRow } from './locate-row.js';

/** The place of a statement, with the node it is about. */
export function locate(source: string, node: Subject, statement: Statement | undefined): Location {
  return locateRow(source, termKey(node), statement);
}
