import * as z from 'zod/mini';
import { described, group, iri, text } from './pieces.js';

/** Roles of the DS4SSCC multi-stakeholder governance scheme (D2.2): participatory, intermediary, governing. */
export const roles = [
  'data-holder',
  'data-provider',
  'data-user',
  'use-case-participant',
  'intermediary-service-operator',
  'service-provider',
  'governance-body',
  'orchestrator',
  'community-support',
] as const;

/** Sectors of the quadruple helix. */
export const sectors = ['local-authority', 'private-sector', 'academia', 'civil-society'] as const;

const addressForm = /^[^\s@]+@[^\s@]+$/;
const addressExpected = 'an address such as data@city.example';

/** An organisation that takes part. */
export const participant = group({
  id: iri('IRI of the organisation; stable, and the same one that the catalogue uses as publisher.'),
  name: text('Name of the organisation.'),
  role: described(z.enum(roles), 'Role in the governance scheme.'),
  sector: z.optional(described(z.enum(sectors), 'Sector of the quadruple helix.')),
  did: z.optional(
    described(
      z
        .string('a DID, such as did:web:city.example')
        .check(z.regex(/^did:[a-z0-9]+:[A-Za-z0-9._:%-]+$/, 'a DID, such as did:web:city.example')),
      'Decentralised identifier, by which connectors know it.',
    ),
  ),
  contact: z.optional(
    group({
      name: z.optional(text('Who answers, such as "Data office".')),
      email: z.optional(
        described(
          z.string(addressExpected).check(z.regex(addressForm, addressExpected)),
          'Address for questions about the data.',
        ),
      ),
      page: z.optional(iri('Page with a way to ask.')),
    }),
  ),
});
