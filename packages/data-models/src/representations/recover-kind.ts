import type { Attribute, AttributeKind } from '../attribute.js';
import { isObject } from '../json-object.js';
import type { Instance } from './instance.js';

/** What a plain value has to be to be the value of a kind. */
const fits: Readonly<Record<AttributeKind, (value: unknown) => boolean>> = {
  Property: () => true,
  GeoProperty: () => false,
  Relationship: (value) => typeof value === 'string' || isTexts(value),
  ListRelationship: isTexts,
  LanguageProperty: (value) => isObject(value),
  VocabProperty: (value) => typeof value === 'string' || isTexts(value),
  JsonProperty: () => true,
  ListProperty: Array.isArray,
};

/**
 * Gives a plain value the kind that the model has for its attribute, and a number the unit that the model implies.
 * Where the record itself states a kind, it stands.
 */
export function recoverKind(instance: Instance, attribute: Attribute): Instance {
  const { reading, value } = instance;
  if (reading === 'ngsi-ld') return instance;
  const guessed = instance.kind === 'Property' || (instance.kind === 'GeoProperty' && reading !== 'ngsi-v2');
  const kind = guessed && fits[attribute.kind](value) && !isTyped(value) ? attribute.kind : instance.kind;
  const unit = kind === 'Property' && typeof value === 'number' ? impliedUnit(attribute) : undefined;
  const details =
    unit === undefined || instance.details.has('unitCode')
      ? instance.details
      : new Map([...instance.details, ['unitCode', unit]]);
  return { ...instance, kind, details };
}

/** The unit that holds where none is stated. */
export function impliedUnit(attribute: Attribute | undefined): string | undefined {
  return attribute?.unit === 'implied' ? attribute.units?.[0] : undefined;
}

function isTyped(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, '@value');
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}
