import * as z from 'zod/mini';
import type { ApplicationProfile, PropertyUse } from '../application-profile.js';
import { isDatatypeForm } from '../datatype-form.js';
import { dcatApProfile } from '../dcat-ap-profile.js';
import { dcatProfile } from '../dcat-profile.js';
import { hvdProfile } from '../hvd-profile.js';
import type { ResourceTypes } from '../resources.js';
import { temporalDatatypes } from '../value-problem.js';
import { xsd } from '../vocabulary.js';

/**
 * The zod schema of a typed resource, made from the tables: its mandatory properties are there, values are of the kind and as
 * many as DCAT-AP 3.0.1 says. For resources that come from elsewhere than `parseCatalogue`, such as the body of a request.
 *
 * @example
 * ```ts
 * import { resourceSchema } from '@ds4sscc/catalogue/schemas';
 *
 * const schema = resourceSchema('Agent');
 * const agent = { iri: 'https://city.example/', types: [], location: { source: 'form' }, name: { '': 'City' } };
 * schema.safeParse(agent).success; // => true
 * schema.safeParse({ ...agent, name: {} }).success; // => false
 * ```
 */
export function resourceSchema<Name extends keyof ResourceTypes>(name: Name): z.ZodMiniType<ResourceTypes[Name]> {
  const members = [...usesOf(name).values()].map((use) => [use.key, memberSchema(use)] as const);
  const shape = { iri: reference, types: z.array(z.string()), location, ...Object.fromEntries(members) };
  // The table wrote both the type and the shape, so that they agree.
  return z.readonly(z.object(shape)) as unknown as z.ZodMiniType<ResourceTypes[Name]>;
}

const reference = z.string().check(
  // What `rdf/invalid-iri` faults is read all the same, so that only what cannot be a reference fails.
  z.refine((text) => /^(?:_:|[a-zA-Z][a-zA-Z0-9+.-]*:)\S*$/.test(text), 'an IRI or the label of a blank node'),
);

const location = z.looseObject({ source: z.string() });

/** The uses of a class in all tables; what is mandatory for high-value data alone is not mandatory here. */
function usesOf(name: string): ReadonlyMap<string, PropertyUse> {
  const profiles: readonly ApplicationProfile[] = [dcatApProfile, hvdProfile, dcatProfile];
  const uses = new Map<string, PropertyUse>();
  for (const profile of profiles) {
    const classes = profile.classes.filter(({ iri }) => iri.endsWith(`#${name}`) || iri.endsWith(`/${name}`));
    for (const use of classes.flatMap(({ properties }) => properties)) {
      if (!uses.has(use.key)) uses.set(use.key, profile === dcatApProfile ? use : { ...use, min: 0 });
    }
  }
  return uses;
}

function memberSchema(use: PropertyUse): z.ZodMiniType {
  if (use.language) {
    const texts = z.record(z.string(), use.key === 'keyword' ? z.array(z.string()).check(z.minLength(1)) : z.string());
    return use.min > 0
      ? texts.check(z.refine((map) => Object.keys(map).length > 0, 'text in at least one language'))
      : texts;
  }
  const value = valueSchema(use);
  if (use.max === 1) return use.min > 0 ? value : z.optional(value);
  return z.array(value).check(z.minLength(use.min));
}

function valueSchema({ kind, range }: PropertyUse): z.ZodMiniType {
  if (kind === 'node') return reference;
  if (kind === 'literal') return z.string();
  if (range === `${xsd}decimal`) return z.number();
  if (range === `${xsd}nonNegativeInteger`) return z.int().check(z.nonnegative());
  const datatypes = kind === 'temporal' ? temporalDatatypes : [range];
  return z
    .string()
    .check(z.refine((text) => datatypes.some((datatype) => isDatatypeForm(datatype, text)), datatypes.join(' or ')));
}
