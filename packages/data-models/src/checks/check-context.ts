import { escapePointer } from '@ds4sscc/findings';
import type { IndexedModel } from '../model-index.js';
import { coreIri } from '../ngsi-ld/core-terms.js';
import { inlineTerms } from '../ngsi-ld/inline-terms.js';
import { contextScoped, coreTermRedefined, termMapsElsewhere } from '../rules/context-rules.js';
import type { ResolveContext } from './entity-settings.js';
import type { Reporter } from './reporter.js';

/**
 * Checks what names stand for, as far as the contexts at hand say: what stands in the record, and what `resolve` has.
 * The attributes stand in `members`, at `pointer`.
 * Nothing is fetched; a name that only an absent context defines is not judged.
 */
export function checkContext(
  context: unknown,
  members: Readonly<Record<string, unknown>>,
  pointer: string,
  described: readonly IndexedModel[],
  resolve: ResolveContext,
  report: Reporter,
): void {
  // Addresses alone say nothing unless they are at hand; most entities have no more than that.
  const terms = inlineTerms(context, resolve);
  if (terms.defined.size === 0) return;
  for (const [term, place] of terms.scoped) report(contextScoped, place, { term }, { value: term });
  for (const [term, place] of terms.defined) {
    const core = coreIri(term);
    const iri = terms.iri(term);
    if (core !== undefined && iri !== undefined && !isSame(iri, core))
      report(coreTermRedefined, place, { term, iri, core }, { value: term });
  }
  for (const { model, attributes } of described) {
    for (const [name, attribute] of attributes)
      if (Object.hasOwn(members, name) && attribute.iri !== undefined && coreIri(name) === undefined)
        compare(name, attribute.iri, terms.iri(name), `${pointer}/${escapePointer(name)}`, report);
    const type = Object.hasOwn(members, 'type') ? 'type' : '@type';
    compare(model.type, model.iri, terms.iri(model.type), `${pointer}/${type}`, report);
  }
}

/** The prefix `ngsi-ld:` is the core context's, so that no context has to define it. */
function isSame(iri: string, core: string): boolean {
  return iri.replace(/^ngsi-ld:/, 'https://uri.etsi.org/ngsi-ld/') === core;
}

function compare(term: string, expected: string, iri: string | undefined, pointer: string, report: Reporter): void {
  if (iri !== undefined && iri !== expected)
    report(termMapsElsewhere, pointer, { term, iri, expected }, { value: term });
}
