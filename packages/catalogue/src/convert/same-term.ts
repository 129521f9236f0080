import { type Term, termKey } from '@ds4sscc/linked-data';

/** Whether two terms are the same. */
export function sameTerm(a: Term | undefined, b: Term): boolean {
  return a !== undefined && termKey(a) === termKey(b);
}
