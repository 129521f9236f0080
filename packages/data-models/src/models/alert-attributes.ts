/** Attributes that alerts of all kinds share (alert-schema: Common-Alert, weather-schema: Weather-Alert). */
import * as z from 'zod/mini';
import { type Attribute, property, relationship } from '../attribute.js';
import { dateTime, identifier, structure } from '../value-schemas.js';
import { alertCategories, severities } from './alert-words.js';

export const alertAttributes = {
  category: property('What the alert is about, roughly.', z.enum(alertCategories)),
  severity: property('How grave it is.', z.enum(severities)),
  dateIssued: property('When the alert was given.', dateTime),
  validFrom: property('From when on it holds.', dateTime, { iri: 'https://smartdatamodels.org/validFrom' }),
  validTo: property('Until when it holds.', dateTime),
  alertSource: relationship('Who or what gave the alert.', identifier),
  data: property('What was measured or reported, as it came.', structure, { iri: 'https://uri.etsi.org/ngsi-ld/data' }),
} satisfies Record<string, Attribute>;
