import type { Acceptor } from '../acceptor/acceptor.js';
import type { ResolveContext } from '../checks/entity-settings.js';
import type { Model } from '../define-model.js';

/** Gives an acceptor for the types that were met: most files have few types, and an acceptor takes time to make. */
export interface LazyAcceptor {
  /** The acceptor for these types; a promise where one has to be made first, `undefined` where the one there is does. */
  for(types: Iterable<string>): Promise<Acceptor | undefined> | undefined;
}

/** Starts without an acceptor. */
export function createLazyAcceptor(models: readonly Model[], resolveContext?: ResolveContext): LazyAcceptor {
  const known = new Map<string, string>();
  for (const { type, iri } of models) known.set(type, type).set(iri, type);
  const met = new Set<string>();

  const make = async (): Promise<Acceptor> => {
    const { createAcceptor } = await import('../acceptor/create-acceptor.js');
    const wanted = models.filter(({ type }) => met.has(type));
    return createAcceptor(wanted, resolveContext ? { resolveContext } : {});
  };

  return {
    for(types) {
      const before = met.size;
      for (const name of types) {
        const type = known.get(name);
        if (type !== undefined) met.add(type);
      }
      return met.size > before ? make() : undefined;
    },
  };
}
