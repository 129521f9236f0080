/** Attributes that Smart Data Models share (common-schema: GSMA-, Location- and PhysicalObject-Commons). */
import * as z from 'zod/mini';
import { type Attribute, geoProperty, property } from '../attribute.js';
import { dateTime, geometry, identifier, text, uri } from '../value-schemas.js';

const common = 'https://smartdatamodels.org/';

const optionalText: z.ZodMiniOptional<z.ZodMiniString> = z.optional(text);

/** A postal address. */
const address = z.looseObject({
  streetAddress: optionalText,
  addressLocality: optionalText,
  addressRegion: optionalText,
  addressCountry: optionalText,
  postalCode: optionalText,
  postOfficeBoxNumber: optionalText,
  streetNr: optionalText,
  district: optionalText,
});

/** What every entity may say of itself. */
export const entityAttributes = {
  dateCreated: property('When the entity was made.', dateTime, { iri: `${common}dateCreated` }),
  dateModified: property('When the entity last changed.', dateTime, { iri: `${common}dateModified` }),
  source: property('Where the data comes from.', text, { iri: `${common}source` }),
  name: property('What people call it.', text, { iri: `${common}name` }),
  alternateName: property('Another name for it.', text, { iri: `${common}alternateName` }),
  description: property('What it is, in a few words.', text, { iri: 'http://purl.org/dc/terms/description' }),
  dataProvider: property('Who supplies the data.', text, { iri: `${common}dataProvider` }),
  owner: property('Names of those it belongs to.', z.array(identifier), { iri: `${common}owner` }),
  seeAlso: property('Pages with more about it.', z.union([z.array(uri).check(z.minLength(1)), uri]), {
    iri: `${common}seeAlso`,
  }),
} satisfies Record<string, Attribute>;

/** What an entity that has a place may say besides. */
export const sharedAttributes = {
  ...entityAttributes,
  location: geoProperty('Where it is, as a GeoJSON geometry.', geometry, {
    iri: 'https://uri.etsi.org/ngsi-ld/location',
  }),
  address: property('Its postal address.', address, { iri: `${common}address` }),
  areaServed: property('The area it stands for.', text, { iri: `${common}areaServed` }),
} satisfies Record<string, Attribute>;

/** What a thing that can be touched may say besides. */
export const physicalObjectAttributes = {
  color: property('Its colour.', text, { iri: `${common}color` }),
  image: property('Address of a picture of it.', uri, { iri: `${common}image` }),
  annotations: property('Notes about it.', z.array(text), { iri: `${common}annotations` }),
} satisfies Record<string, Attribute>;
