import type { DataPlace, Failure } from '../evaluate/run.js';

/** An attribute object that stands inside a value. */
export interface NestedAttribute {
  readonly place: DataPlace;
  readonly kind: string;
}

const carriers = ['value', 'object', 'languageMap', 'vocab', 'json', 'valueList', 'objectList'];

/**
 * The attribute object that a failure comes from, such as `{"type": "Property", "value": 1}` where the value alone belongs.
 * It fails as a whole, or in its own `type`, or for lack of the members that the value has.
 */
export function nestedAttribute({ keyword, place }: Failure): NestedAttribute | undefined {
  const whole =
    keyword === 'type' ||
    keyword === 'required' ||
    keyword === 'additionalProperties' ||
    keyword === 'anyOf' ||
    keyword === 'oneOf';
  if (whole) {
    const kind = place.parent && kindOf(place.value);
    return kind === undefined ? undefined : { place, kind };
  }
  const { parent } = place;
  if (place.key !== 'type' || !parent?.parent) return undefined;
  const kind = kindOf(parent.value);
  return kind === undefined ? undefined : { place: parent, kind };
}

/** The kind that an object names, where it is an attribute object of NGSI-LD or NGSIv2. */
function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { type, '@type': dataType } = value as { type?: unknown; '@type'?: unknown };
  // JSON-LD types a value in the same way.
  if (typeof dataType === 'string' && Object.hasOwn(value, '@value')) return dataType;
  const carries = carriers.some((member) => Object.hasOwn(value, member));
  return typeof type === 'string' && carries && Object.keys(value).length <= 8 ? type : undefined;
}
