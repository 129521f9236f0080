import type { ScopedContext } from './context-cache.js';
import { isObject } from './is-object.js';

/** What is in a prepared context and the contexts within it, as far as somebody has to be careful about it. */
export interface ContextFeatures {
  /** Terms whose values are maps by type. */
  readonly typeMaps: ReadonlySet<string>;
  /** Terms with a context of their own. */
  readonly scoped: ReadonlySet<string>;
  /** Terms whose own context begins by forgetting all others. */
  readonly clearing: ReadonlySet<string>;
  readonly hasDirection: boolean;
  /** Whether its meaning is the same wherever it stands and whatever other contexts are at hand. */
  readonly isSelfContained: boolean;
}

const absoluteIri = /^(?:[A-Za-z][A-Za-z0-9+.-]*|_):\S*$/;

/** Looks through one prepared context object. Those within it were looked through when they were made. */
export function contextFeatures(context: Readonly<Record<string, unknown>>): ContextFeatures {
  const typeMaps = new Set<string>();
  const scoped = new Set<string>();
  const clearing = new Set<string>();
  const { '@direction': direction = null, '@vocab': vocabulary } = context;
  let hasDirection = direction !== null;
  let isSelfContained = typeof vocabulary !== 'string' || absoluteIri.test(vocabulary);
  for (const [term, definition] of Object.entries(context)) {
    if (!isObject(definition)) continue;
    if ([definition['@container']].flat().includes('@type')) typeMaps.add(term);
    const own = definition['@context'];
    if (own === undefined) continue;
    scoped.add(term);
    for (const member of typeof own === 'function' ? (own as ScopedContext)() : [null]) {
      if (member === null) clearing.add(term);
      else if (typeof member === 'string') isSelfContained = false;
      else {
        const { features } = member;
        for (const inner of features.typeMaps) typeMaps.add(inner);
        for (const inner of features.scoped) scoped.add(inner);
        for (const inner of features.clearing) clearing.add(inner);
        hasDirection ||= features.hasDirection;
        isSelfContained &&= features.isSelfContained;
      }
    }
  }
  return { typeMaps, scoped, clearing, hasDirection, isSelfContained };
}
