import type { Term } from '@ds4sscc/linked-data';
import { isObject } from '../../is-object.js';
import { jsonAt } from './json-at.js';

/** The one value behind a key that is this term; a term that stands there twice has no place. */
export function findJsonValue(
  root: unknown,
  member: string,
  term: Term,
): { pointer: string; value: unknown } | undefined {
  const value = jsonAt(root, member);
  const places = Array.isArray(value)
    ? value.map((one: unknown, index) => ({ pointer: `${member}/${index}`, value: one }))
    : [{ pointer: member, value }];
  const found = places.filter((place) => isTerm(place.value, term));
  return found.length === 1 ? found[0] : undefined;
}

function isTerm(value: unknown, term: Term): boolean {
  if (term.termType === 'BlankNode') return false;
  const inner = isObject(value) ? (term.termType === 'Literal' ? value['@value'] : value['@id']) : value;
  if (isObject(value) && term.termType === 'NamedNode' && Object.keys(value).some((key) => key !== '@id')) return false;
  if (
    isObject(value) &&
    term.termType === 'Literal' &&
    term.language &&
    String(value['@language']).toLowerCase() !== term.language.toLowerCase()
  )
    return false;
  if (typeof inner === 'string') {
    if (inner === term.value) return true;
    // A compact or relative IRI ends like the IRI it stands for.
    const name = inner.slice(inner.indexOf(':') + 1);
    return term.termType === 'NamedNode' && name !== '' && term.value.endsWith(name);
  }
  return (
    term.termType === 'Literal' &&
    (typeof inner === 'number' || typeof inner === 'boolean') &&
    String(inner) === term.value
  );
}
