/** Attributes that models of observations have in common. */
import type * as z from 'zod/mini';
import { type Attribute, property, relationship } from '../attribute.js';
import { dateTime, identifier, text } from '../value-schemas.js';

const iri = 'https://smartdatamodels.org/dateObserved';

/** The instant of an observation. */
export const dateObserved: Attribute<z.ZodMiniString> = property('When it was observed.', dateTime, { iri });

/** The time of an observation where the model takes more than instants. */
export const dateObservedOrInterval: Attribute<z.ZodMiniString> = property(
  'When it was observed: an instant, or an ISO 8601 interval.',
  text,
  { iri },
);

/** The two ends of an observation that took a while. */
export const observedPeriod = {
  dateObservedFrom: property('Start of the observation.', dateTime),
  dateObservedTo: property('End of the observation.', dateTime),
} satisfies Record<string, Attribute>;

export const refDevice: Attribute<z.ZodMiniString> = relationship('The device that measured.', identifier);

export const refPointOfInterest: Attribute<z.ZodMiniString> = relationship('The place it was measured at.', identifier);

export const refWeatherObserved: Attribute<z.ZodMiniString> = relationship(
  'The weather at the same place and time.',
  identifier,
);
