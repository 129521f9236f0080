import { escapePointer } from '@ds4sscc/findings';
import type { UntrustedFeature } from '../rules.js';
import type { ContextFeatures } from './context-features.js';
import { isObject } from './is-object.js';

/** Something in a document that jsonld is known to read wrongly, and where it stands. */
export interface Untrusted {
  readonly feature: UntrustedFeature;
  readonly pointer: string;
}

interface Visit {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Visit | undefined;
}

/**
 * Looks for what jsonld 9 reads otherwise than JSON-LD 1.1 says, and what cannot be put right before it reads:
 *
 * - in a map by type, the context of one type is still in force for the next (API 5.1.2, step 13.8.3);
 * - a context of a type that begins with `null` does not end with the node (4.1.2, step 5.1.2);
 * - `@direction` is not copied into the next active context (4.1.2, step 5.10).
 *
 * Terms are compared by name, whichever context they come from: rather a document too many than a wrong one.
 */
export function findUntrusted(document: unknown, contexts: readonly ContextFeatures[]): Untrusted | undefined {
  if (contexts.length > 1 && contexts.some(({ hasDirection }) => hasDirection)) {
    return { feature: 'direction', pointer: '' };
  }
  const termsOf = (set: 'typeMaps' | 'scoped' | 'clearing'): ReadonlySet<string> =>
    new Set(contexts.flatMap((context) => [...context[set]]));
  const typeMaps = termsOf('typeMaps');
  const scoped = termsOf('scoped');
  const clearing = termsOf('clearing');
  const pending: Visit[] = [{ value: document, key: '', parent: undefined }];
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    const { value } = visit;
    if (typeof value === 'string' && clearing.has(value)) return found('cleared-context', visit);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const next = { value: inner, key, parent: visit };
      if (isObject(inner) && typeMaps.has(key)) {
        const types = Object.keys(inner);
        if (types.some((type) => clearing.has(type))) return found('cleared-context', next);
        if (types.length > 1 && types.some((type) => scoped.has(type))) return found('type-map', next);
      }
      pending.push(next);
    }
  }
  return undefined;
}

function found(feature: UntrustedFeature, visit: Visit): Untrusted {
  const keys: string[] = [];
  for (let step: Visit | undefined = visit; step?.parent; step = step.parent) keys.push(`/${escapePointer(step.key)}`);
  return { feature, pointer: keys.toReversed().join('') };
}
