const schemes: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^urn:[a-z0-9][a-z0-9-]{0,31}:./i, 'a URN (RFC 8141)'],
  [/^https?:\/\/w3id\.org\/./i, 'w3id.org'],
  [/^https?:\/\/(?:[a-z0-9-]{1,63}\.)?purl\.org\/./i, 'a PURL'],
  [/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)10\./i, 'a DOI'],
  [/^https?:\/\/hdl\.handle\.net\/./i, 'a Handle'],
  [/^(?:ark:|https?:\/\/n2t\.net\/ark:)./i, 'an ARK'],
  [/^https?:\/\/data\.europa\.eu\/./i, 'data.europa.eu'],
];

/** The scheme that keeps an identifier for good, whoever serves it at the time; `undefined` where it is of none that is known. */
export function persistentScheme(identifier: string): string | undefined {
  return schemes.find(([beginning]) => beginning.test(identifier))?.[1];
}
