import type { DataspaceVersionsFacts } from './artefacts/dataspace-versions.js';
import type { DataServiceFacts } from './assessment-input.js';

const wellKnown = '/.well-known/dspace-version';

/**
 * Whether a data service of a catalogue is the connector whose versions these are: the catalogue names that list as its
 * description, or its endpoint lies under the address that the list was read from (Dataspace Protocol 2025-1, 4.3).
 */
export function isConnectorOf(
  { source, versions }: DataspaceVersionsFacts,
  { endpointURL, endpointDescription }: DataServiceFacts,
): boolean {
  if (endpointDescription.includes(source)) return true;
  const at = source.split(/[?#]/)[0] ?? '';
  if (!URL.canParse(at) || !at.startsWith('http') || !at.endsWith(wellKnown)) return false;
  const root = at.slice(0, -wellKnown.length);
  const bases = [root, ...versions.map(({ path }) => `${root}/${path.replace(/^\/+/, '')}`)].map(withoutSlash);
  return endpointURL.some((url) => bases.includes(withoutSlash(url)));
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
