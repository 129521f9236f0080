import type { Attribute } from './attribute.js';
import { DataModelsError } from './data-models-error.js';
import type { Model } from './define-model.js';

/** A model, made ready for looking up names that come from untrusted data. */
export interface IndexedModel {
  readonly model: Model;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** All models of the type, where repositories other than this one's describe it too. */
  readonly rivals?: readonly IndexedModel[];
}

/** Models by entity type and by IRI. */
export type ModelIndex = ReadonlyMap<string, IndexedModel>;

/** Indexes of lists that were met before: whoever checks entity by entity passes the same list each time. */
const indexes = new WeakMap<readonly Model[], ModelIndex>();

/** Reads models once, so that each entity costs one look-up. */
export function indexModels(models: readonly Model[]): ModelIndex {
  // Without types, a caller who forgets them would learn only that an undefined value is no key.
  if (models === undefined) throw new DataModelsError('option-invalid', 'models has to be a list of models');
  const known = indexes.get(models);
  if (known) return known;
  const index = new Map<string, IndexedModel>();
  for (const model of models) {
    if (model.checkValues && typeof model.checkValues.toKeyValues !== 'function')
      throw new DataModelsError('model-invalid', `checkValues of "${model.type}" has no toKeyValues`);
    const indexed = { model, attributes: new Map(Object.entries(model.attributes)) };
    index.set(model.iri, indexed);
    index.set(model.type, besideRivals(indexed, index.get(model.type)));
  }
  indexes.set(models, index);
  return index;
}

/** Of two models for one type the later one counts, unless they are of different repositories. */
function besideRivals(indexed: IndexedModel, before: IndexedModel | undefined): IndexedModel {
  const [own, other] = [indexed.model.repository, before?.model.repository];
  if (!before || own === undefined || other === undefined || own === other) return indexed;
  return { ...indexed, rivals: [...(before.rivals ?? [before]), indexed] };
}
