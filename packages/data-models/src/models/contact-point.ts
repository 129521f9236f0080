import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { identifier, text, uri } from '../value-schemas.js';

const textOrTexts = z.union([text, z.array(text)]);

/** Whom to ask (common-schema: Contact-Commons). */
export const contactPoint = property(
  'Whom to ask.',
  z.partial(
    z.looseObject({
      name: text,
      contactType: text,
      // The published format is idn-email, which validators leave unchecked.
      email: text,
      telephone: text,
      faxNumber: text,
      url: uri,
      areaServed: text,
      availableLanguage: textOrTexts,
      contactOption: textOrTexts,
      productSupported: text,
      availabilityRestriction: z.array(identifier),
    }),
  ),
  { iri: 'https://smartdatamodels.org/contactPoint' },
);
