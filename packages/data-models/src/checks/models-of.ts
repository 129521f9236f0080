import type { IndexedModel, ModelIndex } from '../model-index.js';
import { schemaAddress } from '../schema-address.js';

/** The models that describe an entity, and the types of it that several do without its saying which one it follows. */
export interface ModelsOfEntity {
  readonly models: readonly IndexedModel[];
  readonly rivals: readonly (readonly [string, readonly IndexedModel[]])[];
}

/** Finds the models of an entity by its types; where repositories share a type, its `@context` tells them apart. */
export function modelsOf(types: readonly string[], context: unknown, index: ModelIndex): ModelsOfEntity {
  const models: IndexedModel[] = [];
  const rivals: (readonly [string, readonly IndexedModel[]])[] = [];
  for (const type of types) {
    const found = index.get(type);
    if (!found) continue;
    const meant = found.rivals?.filter(({ model }) => isNamed(model.repository ?? '', context)) ?? [found];
    const [only] = meant;
    if (meant.length === 1 && only) models.push(only);
    else rivals.push([type, found.rivals ?? []]);
  }
  return { models, rivals };
}

/** Whether a context is published in a repository, under any of its addresses. */
function isNamed(repository: string, context: unknown): boolean {
  const addresses: readonly unknown[] = Array.isArray(context) ? context : [context];
  return addresses.some(
    (address) => typeof address === 'string' && schemaAddress(address).startsWith(`${repository.toLowerCase()}/`),
  );
}
