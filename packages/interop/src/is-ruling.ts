import type { PolicyFacts } from './assessment-input.js';

/** Classes of ODRL that rule something. A request, a ticket and an assertion ask for it, carry it or state a fact. */
const ruling: ReadonlySet<string> = new Set(['Policy', 'Set', 'Offer', 'Agreement', 'Privacy']);

/** Whether a policy rules what may be done. */
export function isRuling({ type }: PolicyFacts): boolean {
  return ruling.has(type);
}
