import type { Attribute } from './attribute.js';
import type { Model } from './define-model.js';

/** A model, made ready for looking up names that come from untrusted data. */
export interface IndexedModel {
  readonly model: Model;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** Models by entity type and by IRI. */
export type ModelIndex = ReadonlyMap<string, IndexedModel>;

/** Models never change: what was made of one holds for good. */
const made = new WeakMap<Model, IndexedModel>();

/** Reads models once, so that each entity costs one look-up. */
export function indexModels(models: readonly Model[]): ModelIndex {
  const index = new Map<string, IndexedModel>();
  for (const model of models) {
    const indexed = made.get(model) ?? { model, attributes: new Map(Object.entries(model.attributes)) };
    made.set(model, indexed);
    index.set(model.iri, indexed);
    index.set(model.type, indexed);
  }
  return index;
}
