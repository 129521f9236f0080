import { ds4ssccProfile } from '@ds4sscc/policy';

const dpv = 'https://w3id.org/dpv#';

/** A purpose as policies name it: an IRI stands as it is, a short name is one of the Data Privacy Vocabulary. */
export function purposeIri(purpose: string): string {
  return purpose.includes(':') ? purpose : dpv + purpose;
}

/** Short names of the purposes that the profile of the blueprint knows. */
export function knownPurposes(): readonly string[] {
  return Object.keys(ds4ssccProfile.concepts ?? {}).flatMap((iri) =>
    iri.startsWith(dpv) ? [iri.slice(dpv.length)] : [],
  );
}
