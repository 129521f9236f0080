import { type KnownNamespace, knownNamespaces } from './known-namespaces.js';

/** The known list that an IRI belongs to, by what it begins with. */
export function findNamespace(iri: string): KnownNamespace | undefined {
  const scheme = iri.startsWith('http://') ? 'http://' : iri.startsWith('https://') ? 'https://' : undefined;
  if (scheme === undefined) return undefined;
  const end = iri.indexOf('/', scheme.length);
  if (end < 0) return undefined;
  byHost ??= compile();
  const candidates = byHost.get(iri.slice(scheme.length, end));
  return candidates?.find(
    ({ start, rest, either }) =>
      (either || start.startsWith(scheme)) &&
      iri.startsWith(rest, scheme.length) &&
      // The namespace itself is no entry of the list.
      iri.length > scheme.length + rest.length,
  )?.known;
}

interface Candidate {
  readonly known: KnownNamespace;
  readonly start: string;
  /** The start without its scheme. */
  readonly rest: string;
  readonly either: boolean;
}

let byHost: ReadonlyMap<string, readonly Candidate[]> | undefined;

function compile(): ReadonlyMap<string, readonly Candidate[]> {
  const hosts = new Map<string, Candidate[]>();
  for (const known of knownNamespaces) {
    const rest = known.start.slice(known.start.indexOf('://') + 3);
    const host = rest.slice(0, rest.indexOf('/'));
    const candidate = { known, start: known.start, rest, either: known.eitherScheme === true };
    hosts.set(host, [...(hosts.get(host) ?? []), candidate]);
  }
  return hosts;
}
