import { showValue } from '@ds4sscc/findings';
import type { Term } from '@ds4sscc/linked-data';
import { dcatApProfile } from './dcat-ap-profile.js';

/** IRIs beyond this are shown cut, whatever prefix they start with. */
const longest = 300;
const localForm = /^[\p{L}\p{N}_-](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;

/** Shows terms the way the document's author writes them: with the document's prefixes, else with the profile's, else in full. */
export function createShowTerm(prefixes: Readonly<Record<string, string>>): (term: Term | string) => string {
  const known = [...namespaces(prefixes), ...namespaces(dcatApProfile.prefixes)];
  const showIri = (iri: string): string => {
    if (iri.length > longest) return `<${showValue(iri)}>`;
    for (const [prefix, namespace] of known) {
      if (iri.startsWith(namespace) && localForm.test(iri.slice(namespace.length)))
        return `${prefix}:${iri.slice(namespace.length)}`;
    }
    return `<${showValue(iri)}>`;
  };
  return (term) => {
    if (typeof term === 'string') return showIri(term);
    if (term.termType === 'NamedNode') return showIri(term.value);
    return term.termType === 'BlankNode' ? `_:${term.value}` : `"${showValue(term.value)}"`;
  };
}

/** Longest namespace first, so that the closest prefix wins. */
function namespaces(prefixes: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(prefixes)
    .filter(([, namespace]) => namespace !== '')
    .sort(([, a], [, b]) => b.length - a.length);
}
