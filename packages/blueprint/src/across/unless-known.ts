import { type Finding, nearestWord, type Rule } from '@ds4sscc/findings';
import type { Scope } from './across-check.js';

/** What is wrong where an IRI is not one of those that are known: it, and the one that may be meant. */
export type UnknownIriRule = Rule<{ iri: string; meant: string | undefined }>;

/** A finding where the IRI at a place of the description is not among the known ones. */
export function* unlessKnown(
  document: Scope['document'],
  rule: UnknownIriRule,
  pointer: string,
  iri: string,
  known: ReadonlySet<string>,
): Generator<Finding> {
  if (!known.has(iri)) yield document.finding(rule, pointer, { iri, meant: nearestWord(iri, known) }, { value: iri });
}
