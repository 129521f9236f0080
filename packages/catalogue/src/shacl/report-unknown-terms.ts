import { nearestWord } from '@ds4sscc/findings';
import type { Graph, Term } from '@ds4sscc/linked-data';
import { coreComponents } from './core-components.js';
import { beyondCore, elsewhere, otherProperties } from './known-parameters.js';
import type { ReportShape } from './read-shapes.js';
import { parameterMisspelt, parameterUnknown } from './shacl-rules.js';
import { sh } from './shacl-terms.js';

/** What a misspelt name takes away from a verdict: a constraint, a target, or the way to another shape. */
const decisive: readonly string[] = [
  ...coreComponents.map(({ parameter }) => parameter),
  ...[...otherProperties].filter((name) => !['name', 'description', 'order', 'group', 'message'].includes(name)),
  ...beyondCore,
];
const known: ReadonlySet<string> = new Set([...decisive, ...otherProperties, ...elsewhere]);

/** Spellings of the namespace of SHACL that are not it. */
const nearNamespace = /^https?:\/\/(?:www\.)?w3\.org\/ns\/shacl[#/]/i;

/**
 * Reports properties that look like SHACL and are not, at whatever node: a shape whose target is misspelt is not found by its
 * target. One that is near to a word that checks or selects something is an error, for it was meant to do so.
 */
export function reportUnknownTerms(graph: Graph, report: ReportShape, show: (term: Term | string) => string): void {
  // Files have few properties, and each is looked at once.
  const judged = new Map<string, Judgement | undefined>();
  for (const { subject, predicate } of graph) {
    const { value: iri } = predicate;
    if (!judged.has(iri)) judged.set(iri, judge(iri));
    const found = judged.get(iri);
    if (found === undefined) continue;
    const args = { node: show(subject), parameter: show(iri) };
    if (found === 'unknown') report(parameterUnknown, subject, iri, args);
    else report(parameterMisspelt, subject, iri, { ...args, ...found });
  }
}

/** Nothing that anybody knows, or a slip of the pen with the property that was meant where it is clear. */
type Judgement = 'unknown' | { readonly meant?: string };

function judge(iri: string): Judgement | undefined {
  if (iri.startsWith(sh)) {
    const name = iri.slice(sh.length);
    if (known.has(name)) return undefined;
    const meant = nearestWord(name, decisive);
    if (meant !== undefined) return { meant: `sh:${meant}` };
    return /^target/i.test(name) ? {} : 'unknown';
  }
  const [namespace] = nearNamespace.exec(iri) ?? [];
  return namespace === undefined ? undefined : { meant: sh + iri.slice(namespace.length) };
}
