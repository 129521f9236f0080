import { meaningful } from './meaningful.js';
import type { NotUnderstood, Policy } from './policy.js';

/** The policies without the marks that the annotations of a profile take away, wherever in them those stand. */
export function withoutAnnotations(policies: readonly Policy[], annotations: readonly string[]): readonly Policy[] {
  if (annotations.length === 0) return policies;
  const done = new Map<object, object>();
  return policies.map((policy) => cleaned(policy, annotations, done) as Policy);
}

/** Copies what has something to take away, and what leads to it; a part that several rules share stays shared. */
function cleaned(part: object, annotations: readonly string[], done: Map<object, object>): object {
  const known = done.get(part);
  if (known) return known;
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(part)) {
    if (typeof value !== 'object' || value === null || key === 'location') continue;
    const next =
      key === 'notUnderstood'
        ? meaningful(value as readonly NotUnderstood[], annotations)
        : cleaned(value as object, annotations, done);
    const same =
      next === value || (key === 'notUnderstood' && (next as unknown[]).length === (value as unknown[]).length);
    if (same) continue;
    copy ??= (Array.isArray(part) ? [...part] : { ...part }) as Record<string, unknown>;
    copy[key] = next;
  }
  const result = copy ?? part;
  done.set(part, result);
  return result;
}
