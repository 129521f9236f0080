import { showValue } from '@ds4sscc/findings';
import type { Term } from '@ds4sscc/linked-data';
import { dcatApProfile } from './dcat-ap-profile.js';

/** IRIs beyond this are shown cut, whatever prefix they start with. */
const longest = 300;
const localForm = /^[\p{L}\p{N}_-](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;

/** Shows terms the way the document's author writes them: with the document's prefixes, else with the profile's, else in full. */
export function createShowTerm(prefixes: Readonly<Record<string, string>>): (term: Term | string) => string {
  const known = [...namespaces(prefixes), ...namespaces(dcatApProfile.prefixes)];
  // A local name holds neither sign, so that a namespace that ends in one is what stands before the last of them.
  const byNamespace = new Map<string, string>();
  const others: (readonly [string, string])[] = [];
  for (const [prefix, namespace] of known) {
    if (!/[/#]$/.test(namespace)) others.push([prefix, namespace]);
    else if (!byNamespace.has(namespace)) byNamespace.set(namespace, prefix);
  }
  const showIri = (iri: string): string => {
    if (iri.length > longest) return `<${showValue(iri)}>`;
    const end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    const ending = byNamespace.get(iri.slice(0, end));
    let closest: readonly [string, string] | undefined = ending === undefined ? undefined : [ending, iri.slice(0, end)];
    for (const one of others) {
      if (one[1].length > (closest?.[1].length ?? 0) && iri.startsWith(one[1])) closest = one;
    }
    const local = closest && iri.slice(closest[1].length);
    return closest && local !== undefined && isLocal(local) ? `${closest[0]}:${local}` : `<${showValue(iri)}>`;
  };
  return (term) => {
    if (typeof term === 'string') return showIri(term);
    if (term.termType === 'NamedNode') return showIri(term.value);
    return term.termType === 'BlankNode' ? `_:${term.value}` : `"${showValue(term.value)}"`;
  };
}

/** Most local names are of letters, digits and hyphens: those need no pattern. */
function isLocal(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const lower = code | 32;
    const isPlain = (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 45;
    if (!isPlain) return localForm.test(name);
  }
  return name !== '';
}

/** Longest namespace first, so that the closest prefix wins. */
function namespaces(prefixes: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(prefixes)
    .filter(([, namespace]) => namespace !== '')
    .sort(([, a], [, b]) => b.length - a.length);
}
