import {
  excerptOf,
  type Finding,
  finding,
  type FindingDetail,
  type Location,
  positionsOf,
  type Rule,
} from '@ds4sscc/findings';
import type { Place } from './placed-terms.js';
import { invalidIri, relativeIri } from './rules.js';

/** Collects the findings of one document, each with its excerpt. */
export interface ProblemLog {
  readonly findings: Finding[];
  readonly source: string;
  lineText(line: number): string;
  at(offset: number): Place;
  report<Args>(
    rule: Rule<Args>,
    place: Place | undefined,
    args: Args,
    detail?: FindingDetail & { readonly length?: number },
  ): void;
  /** Reports an IRI that is relative or has characters no IRI may have; each IRI once, where it was first read. */
  checkIri(iri: string, place: Place | undefined): void;
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;
// RFC 3987 and the IRIREF production of Turtle forbid the same set. biome-ignore: control characters are the point.
const forbidden = /[\u0000-\u0020<>"{}|^`\\]/;

/** Creates the log of one text. */
export function createProblemLog(text: string, source: string): ProblemLog {
  const positions = positionsOf(text);
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const log: ProblemLog = {
    findings,
    source,
    lineText: (line) => positions.lineText(line),
    at: (offset) => positions.at(offset),
    report(rule, place, args, { length = 1, ...detail } = {}) {
      const location: Location = { source, ...place };
      const excerpt = place && excerptOf(positions.lineText(place.line), place.column, length);
      findings.push(finding(rule, location, args, { ...(excerpt && { excerpt }), ...detail }));
    },
    checkIri(iri, place) {
      const bad = forbidden.exec(iri)?.[0];
      if (bad === undefined && scheme.test(iri)) return;
      if (seen.has(iri)) return;
      seen.add(iri);
      const detail = { length: Math.min(iri.length + 2, 60), value: iri };
      if (bad !== undefined) log.report(invalidIri, place, { iri, character: nameOf(bad) }, detail);
      else log.report(relativeIri, place, { iri }, detail);
    },
  };
  return log;
}

function nameOf(character: string): string {
  if (character === ' ') return 'a space';
  if (character === '\n' || character === '\r') return 'a line break';
  return character < ' ' ? 'a control character' : `"${character}"`;
}
