import { isAnnotation } from './known-annotations.js';
import type { NotUnderstood } from './policy.js';

/** What is left when the caller's annotations are taken out. */
export function meaningful(parts: readonly NotUnderstood[], annotations: readonly string[]): readonly NotUnderstood[] {
  if (annotations.length === 0) return parts;
  return parts.filter(
    ({ reason, property, value }) =>
      !(['foreign-property', 'dropped-key'].includes(reason) && isAnnotation(property, annotations)) &&
      !(reason === 'unknown-type' && value !== undefined && isAnnotation(value, annotations)),
  );
}
