import { escapePointer } from '@ds4sscc/findings';

/** What a context, as far as it is known, says of its terms. */
export interface KnownTerms {
  /** The IRI of a term; `undefined` where no context at hand settles it. */
  readonly iri: (term: string) => string | undefined;
  /** All terms that a context at hand defines, with their place in it. */
  readonly defined: ReadonlyMap<string, string>;
  /** Terms whose definition has a context of its own, by their place. */
  readonly scoped: ReadonlyMap<string, string>;
}

/** Contexts nest in lists only, and lists of lists are rare: what lies deeper is not looked at. */
const deepest = 8;
const coreContext = /^https?:\/\/uri\.etsi\.org\/ngsi-ld\/v1\//;

/**
 * Reads a `@context`: what stands in it, and what `resolve` has. A later definition takes the place of an earlier one, so
 * a context that is not at hand leaves all terms before it open.
 */
export function inlineTerms(context: unknown, resolve: (address: string) => unknown): KnownTerms {
  const defined = new Map<string, string>();
  const definitions = new Map<string, unknown>();
  const scoped = new Map<string, string>();
  const read = (one: unknown, pointer: string, depth: number): void => {
    if (Array.isArray(one)) {
      if (depth < deepest) for (const [index, item] of one.entries()) read(item, `${pointer}/${index}`, depth + 1);
    } else if (typeof one === 'string') {
      // The core context is protected: whatever its place, it changes nothing about the terms of users (clause 4.4).
      if (coreContext.test(one)) return;
      const content = resolve(one) as { '@context'?: unknown } | undefined;
      if (content === undefined) definitions.clear();
      else if (depth < deepest) read(content['@context'] ?? content, pointer, depth + 1);
    } else if (typeof one === 'object' && one !== null)
      for (const [term, definition] of Object.entries(one)) {
        definitions.set(term, definition);
        if (term.startsWith('@')) continue;
        const place = `${pointer}/${escapePointer(term)}`;
        defined.set(term, place);
        if (typeof definition === 'object' && definition !== null && Object.hasOwn(definition, '@context'))
          scoped.set(term, `${place}/@context`);
      }
  };
  read(context, '/@context', 0);
  return { defined, scoped, iri: (term) => expand(term, definitions) };
}

function expand(term: string, definitions: ReadonlyMap<string, unknown>): string | undefined {
  const id = idOf(definitions.get(term));
  if (id === undefined) return undefined;
  const colon = id.indexOf(':');
  if (colon >= 0) {
    const prefix = id.slice(0, colon);
    // Of prefixes that are defined by prefixes, one step is enough for contexts that people write.
    const base = prefix === term ? undefined : idOf(definitions.get(prefix));
    return base === undefined || id.startsWith('//', colon + 1) ? id : base + id.slice(colon + 1);
  }
  if (id.startsWith('@')) return id;
  const vocabulary = definitions.get('@vocab');
  return typeof vocabulary === 'string' ? vocabulary + id : undefined;
}

function idOf(definition: unknown): string | undefined {
  if (typeof definition === 'string') return definition;
  const id =
    typeof definition === 'object' && definition !== null ? (definition as { '@id'?: unknown })['@id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
