import type { Attribute } from '../attribute.js';
import type { Model } from '../define-model.js';
import { formatOf } from './format-of.js';

/** What a JSON-LD context says of a term. */
export type Term =
  | string
  | { readonly '@id': string; readonly '@type'?: string; readonly '@context'?: Readonly<Record<string, Term>> };

/** A JSON-LD 1.1 context as a document. */
export interface JsonLdContext {
  readonly '@context': Readonly<Record<string, number | Term>>;
}

/**
 * Writes the JSON-LD 1.1 context of one model or several: names as IRIs, relationships as references, and dates with the
 * datatypes of NGSI-LD. A name that stands for different IRIs in several models gets its meaning from the entity's type.
 * An NGSI-LD payload lists the core context after this one (ETSI GS CIM 009, clause 5.5.7).
 *
 * @example
 * ```ts
 * import { toJsonLdContext } from '@ds4sscc/data-models/json-ld-context';
 * import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
 *
 * const context = toJsonLdContext(airQualityObserved)['@context'];
 * context['pm10']; // => 'https://smartdatamodels.org/dataModel.Environment/pm10'
 * context['dateObserved']; // => { '@id': 'https://smartdatamodels.org/dateObserved', '@type': 'https://uri.etsi.org/ngsi-ld/DateTime' }
 * ```
 */
export function toJsonLdContext(models: Model | readonly Model[]): JsonLdContext {
  const all: readonly Model[] = Array.isArray(models) ? models : [models as Model];
  const meanings = new Map<string, Set<string>>();
  for (const { attributes } of all)
    for (const [name, attribute] of Object.entries(attributes))
      meanings.set(name, (meanings.get(name) ?? new Set()).add(JSON.stringify(termOf(attribute))));
  const terms = new Map<string, number | Term>([
    ['@version', 1.1],
    ['id', '@id'],
    ['type', '@type'],
  ]);
  for (const { type, iri, attributes } of all) {
    const scoped = Object.entries(attributes).filter(([name]) => meanings.get(name)?.size !== 1);
    const own = Object.fromEntries(scoped.map(([name, attribute]) => [name, termOf(attribute)]));
    terms.set(type, scoped.length === 0 ? iri : { '@id': iri, '@context': own });
  }
  for (const { attributes } of all)
    for (const [name, attribute] of Object.entries(attributes))
      if (meanings.get(name)?.size === 1) terms.set(name, termOf(attribute));
  return { '@context': Object.fromEntries(terms) };
}

/** The datatypes of NGSI-LD for texts of a format (ETSI GS CIM 009, clause 4.6.3). */
const datatypes: Readonly<Record<string, string>> = {
  'date-time': 'https://uri.etsi.org/ngsi-ld/DateTime',
  date: 'https://uri.etsi.org/ngsi-ld/Date',
  time: 'https://uri.etsi.org/ngsi-ld/Time',
};

function termOf({ kind, iri = '', schema }: Attribute): Term {
  if (kind === 'Relationship' || kind === 'ListRelationship') return { '@id': iri, '@type': '@id' };
  const datatype = kind === 'Property' ? datatypes[formatOf(schema) ?? ''] : undefined;
  return datatype === undefined ? iri : { '@id': iri, '@type': datatype };
}
