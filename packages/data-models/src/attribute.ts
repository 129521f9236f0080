import type * as z from 'zod/mini';

/** What kind of attribute NGSI-LD knows (ETSI GS CIM 009, clause 4.5): it decides which member carries the value. */
export type AttributeKind =
  | 'Property'
  | 'GeoProperty'
  | 'Relationship'
  | 'LanguageProperty'
  | 'VocabProperty'
  | 'JsonProperty'
  | 'ListProperty'
  | 'ListRelationship';

/** One attribute of a model, written once for all representations. */
export interface Attribute<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: AttributeKind;
  /** What the attribute says, in one sentence. */
  readonly description: string;
  /** The value as it stands in a key-values entity. */
  readonly schema: Schema;
  /** IRI, where it does not follow from the model's namespace and the attribute's name. */
  readonly iri?: string;
  /** UN/CEFACT codes (Recommendation 20) that make sense for the value. The first is the usual one. */
  readonly units?: readonly string[];
  /** `stated`: the value means nothing without a `unitCode`. `implied`: without one, the first unit holds. */
  readonly unit?: 'stated' | 'implied';
}

/** Everything about an attribute that its kind and schema do not say. */
export type AttributeDetail = Omit<Attribute, 'kind' | 'schema' | 'description'>;

/** An attribute whose value is plain data. */
export function property<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema> {
  return { kind: 'Property', description, schema, ...detail };
}

/** A measured quantity whose unit differs between publishers, so that each value has to state it. */
export function measurement<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  units: readonly string[],
): Attribute<Schema> {
  return property(description, schema, { units, unit: 'stated' });
}

/** A measured quantity whose unit the model fixes; another unit has to be stated. */
export function quantity<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  units: readonly string[],
): Attribute<Schema> {
  return property(description, schema, { units, unit: 'implied' });
}

/** An attribute whose value is a GeoJSON geometry. */
export function geoProperty<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema> {
  return { kind: 'GeoProperty', description, schema, ...detail };
}

/** An attribute that points to another entity. */
export function relationship<Schema extends z.ZodMiniType>(
  description: string,
  schema: Schema,
  detail: AttributeDetail = {},
): Attribute<Schema> {
  return { kind: 'Relationship', description, schema, ...detail };
}
