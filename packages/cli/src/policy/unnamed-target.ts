import { nearestWord } from '@ds4sscc/findings';
import type { Policy, Request } from '@ds4sscc/policy';

/** Targets that are listed. */
const mostListed = 5;

/**
 * What to say where no rule is about the target of a request, which is most often a slip: an IRI that ends otherwise, or
 * a name in place of one. `undefined` where a rule may be about it.
 */
export function unnamedTarget(policies: readonly Policy[], { target, context }: Request): string | undefined {
  if (context?.partOf?.[target] !== undefined) return undefined;
  const named = new Set<string>();
  for (const policy of policies) {
    const rules = [...policy.permissions, ...policy.prohibitions, ...policy.obligations];
    for (const reference of [...(policy.targets ?? []), ...rules.flatMap(({ targets }) => targets)]) {
      // Who belongs to a collection, and what has no name, cannot be told from names.
      if (reference.collection || reference.names.length === 0) return undefined;
      for (const name of reference.names) named.add(name);
    }
  }
  if (named.size === 0 || named.has(target)) return undefined;
  const meant = nearestWord(target, named);
  if (meant !== undefined) return `No rule is about ${target}; did you mean ${meant}?`;
  const list = [...named].slice(0, mostListed).join(', ');
  return `No rule is about ${target}. The policies are about ${list}${named.size > mostListed ? ' and others' : ''}.`;
}
