import type { Finding } from '../finding.js';
import { editsOf } from './edits-of.js';
import { readLayout } from './json-layout.js';
import { type EditProblem, type Span, spanOf } from './span-of.js';

/**
 * Why a fix was not made: its place is not there, another member has the name, its text is not JSON, it would change what
 * another fix changes, or the document is no JSON text.
 */
export type FixProblem = EditProblem | 'overlaps' | 'unreadable';

/** A text after its fixes. */
export interface AppliedFixes {
  readonly text: string;
  /** Findings whose fix was made, in the order given. */
  readonly applied: readonly Finding[];
  /** Findings whose fix was not made. Findings without one are in neither list. */
  readonly left: readonly { readonly finding: Finding; readonly why: FixProblem }[];
}

/**
 * Makes the fixes of findings in a JSON text. Everything else stays as it is, letter for letter: indentation, order,
 * spelling of numbers, line ends, byte order mark. Of two fixes that touch the same letters the first is made.
 *
 * Whether the result is right is not judged here; {@link fixText} checks it again.
 *
 * @example
 * ```ts
 * import { applyFixes } from '@ds4sscc/findings/fix';
 *
 * const finding = {
 *   rule: 'data/number-as-text', level: 'error', message: '"no2" is text', requirements: [],
 *   location: { source: 'air.json', pointer: '/no2' }, fix: { description: 'write the number', replacement: '12.50' },
 * } as const;
 * applyFixes('{ "no2" : "12.50" }', [finding]).text; // => '{ "no2" : 12.50 }'
 * ```
 */
export function applyFixes(text: string, findings: readonly Finding[]): AppliedFixes {
  const layout = readLayout(text, findings.flatMap(editsOf));
  const applied: Finding[] = [];
  const left: { finding: Finding; why: FixProblem }[] = [];
  const taken: Span[] = [];
  for (const finding of findings) {
    const edits = editsOf(finding);
    if (edits.length === 0) continue;
    const spans = layout ? edits.map((edit) => spanOf(edit, layout)) : [];
    const problem = layout ? spans.find((span) => typeof span === 'string') : 'unreadable';
    if (problem !== undefined) left.push({ finding, why: problem as FixProblem });
    else if (insertAll(taken, spans as readonly Span[])) applied.push(finding);
    else left.push({ finding, why: 'overlaps' });
  }
  return { text: splice(text, taken), applied, left };
}

/** Adds spans to a sorted list, all or none: none may touch another. */
function insertAll(taken: Span[], spans: readonly Span[]): boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const free = sorted.every((span, index) => {
    const next = taken[firstEndingFrom(taken, span.start)];
    const touchesTaken = next !== undefined && next.start <= span.end;
    return !touchesTaken && (sorted[index - 1]?.end ?? -1) < span.start;
  });
  if (free) for (const span of sorted) taken.splice(firstEndingFrom(taken, span.start), 0, span);
  return free;
}

function firstEndingFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function splice(text: string, spans: readonly Span[]): string {
  let at = 0;
  let result = '';
  for (const span of spans) {
    result += text.slice(at, span.start) + span.text;
    at = span.end;
  }
  return result + text.slice(at);
}
