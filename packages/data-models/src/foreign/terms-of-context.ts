import { parseJson } from '@ds4sscc/findings';
import { membersOf } from '../json-object.js';

/** IRIs by term, as the context of a repository gives them. */
export type ContextTerms = ReadonlyMap<string, string>;

/** Reads the terms that a JSON-LD context gives whole IRIs for. What it cannot read it leaves out: IRIs are no part of the check. */
export function termsOfContext(text: string, source: string): ContextTerms {
  const root = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text, source).value;
  const terms = new Map<string, string>();
  for (const context of [membersOf(root)['@context']].flat())
    for (const [term, definition] of Object.entries(membersOf(context))) {
      const iri = typeof definition === 'string' ? definition : membersOf(definition)['@id'];
      if (typeof iri === 'string' && /^https?:\/\//.test(iri)) terms.set(term, iri);
    }
  return terms;
}
