import { isAbsoluteIri } from './is-absolute-iri.js';
import type { Location } from '@ds4sscc/findings';
import type { IdentityLink } from '../artefacts/identity-links.js';

/** Something that mappings of identifiers, taken together, cannot mean. */
export interface IdentityProblem {
  readonly what: string;
  readonly location: Location;
}

/**
 * What mappings of identifiers contradict, once everything that follows from them is drawn: two identifiers of one system for
 * one thing, things said to differ, classes of one vocabulary that have nothing in common.
 */
export function identityProblems(
  links: readonly IdentityLink[],
  types: ReadonlyMap<string, readonly string[]>,
): readonly IdentityProblem[] {
  const problems: IdentityProblem[] = [];
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    // Without this, a chain of mappings would be walked anew for each of them.
    for (let at = id; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const named = new Map<string, Map<string, string>>();
  for (const { subject, object, differ, location } of links) {
    if (!isAbsoluteIri(subject) || !isAbsoluteIri(object)) {
      problems.push({ what: `${isAbsoluteIri(subject) ? object : subject} is no identifier`, location });
      continue;
    }
    if (differ) continue;
    if (subject === object) problems.push({ what: `${subject} is mapped to itself`, location });
    const [one, other] = [rootOf(subject), rootOf(object)];
    if (one !== other) parents.set(one, other);
    if (clash(types.get(subject), types.get(object)))
      problems.push({ what: `${subject} and ${object} are of different classes`, location });
  }
  for (const { subject, object, differ, location } of links) {
    if (differ) {
      if (rootOf(subject) === rootOf(object))
        problems.push({ what: `${subject} and ${object} are said to be the same, and to differ`, location });
      continue;
    }
    const systems = named.get(rootOf(subject)) ?? new Map<string, string>();
    named.set(rootOf(subject), systems);
    for (const id of [subject, object]) {
      const other = systems.get(systemOf(id));
      if (other !== undefined && other !== id)
        problems.push({ what: `${other} and ${id} are two identifiers of one system for one thing`, location });
      systems.set(systemOf(id), id);
    }
  }
  return problems;
}

/** What gives identifiers: everything in front of the last part of one. */
function systemOf(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('/'), id.lastIndexOf('#'), id.lastIndexOf(':')) + 1);
}

function clash(one: readonly string[] = [], other: readonly string[] = []): boolean {
  const shared = one.some((type) => other.includes(type));
  return !shared && one.some((type) => other.some((against) => systemOf(type) === systemOf(against)));
}
