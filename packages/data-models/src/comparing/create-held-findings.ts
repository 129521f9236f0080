import type { Finding } from '@ds4sscc/findings';
import type { LateFindings } from './late-findings.js';

/** Starts without findings; all are held in memory. */
export function createHeldFindings(): LateFindings {
  const held: (readonly [record: number, order: number, found: Finding])[] = [];
  return {
    add: (record, order, found) => void held.push([record, order, found]),
    drain(emit) {
      held.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      for (const [, , found] of held) emit(found);
    },
  };
}
