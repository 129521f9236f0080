import type { Location } from '@ds4sscc/findings';
import { type Statement, type Subject, termKey } from '@ds4sscc/linked-data';

/** The place of a statement, with the node it is about. */
export function locate(source: string, node: Subject, statement: Statement | undefined): Location {
  return {
    source,
    ...(statement?.line !== undefined && { line: statement.line }),
    ...(statement?.column !== undefined && { column: statement.column }),
    ...(statement?.pointer !== undefined && { pointer: statement.pointer }),
    node: termKey(node),
  };
}
