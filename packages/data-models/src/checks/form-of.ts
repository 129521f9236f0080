import type { IndexedModel } from '../model-index.js';
import { type AttributeForm, attributeForm } from '../representation.js';

/**
 * How an attribute is written. A list of objects that have a "value" looks like several instances of a concise attribute;
 * where the model has a list of just such objects, and none of them says what only an instance does, it is that list.
 */
export function formOf(value: unknown, name: string, models: readonly IndexedModel[]): AttributeForm {
  const form = attributeForm(value);
  if (form !== 'concise' || !Array.isArray(value)) return form;
  // A model that others wrote judges the entity as a whole: of a single attribute it says nothing here.
  const owner = models.find(({ attributes }) => attributes.has(name));
  const attribute = owner?.model.checkValues ? undefined : owner?.attributes.get(name);
  if (attribute?.kind !== 'Property' || value.some(isInstance)) return form;
  return attribute.schema.safeParse(value).success ? 'plain' : form;
}

function isInstance(one: unknown): boolean {
  return ['datasetId', 'observedAt', 'unitCode'].some((member) => Object.hasOwn(Object(one), member));
}
