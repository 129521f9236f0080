import type { DerivedPolicy } from './derive-policies.js';
import type { OdrlObject } from './offer-rules.js';

/** Policies as one JSON-LD document, which every reader of ODRL takes. */
export function policiesDocument(policies: readonly DerivedPolicy[]): OdrlObject {
  return { '@context': 'http://www.w3.org/ns/odrl.jsonld', '@graph': policies.map(({ value }) => value) };
}
