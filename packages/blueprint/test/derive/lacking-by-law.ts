import type { DataSpace } from '../../src/data-space.js';

/**
 * What a description lacks of what Regulation (EU) 2023/138 asks of high-value datasets, read off it by hand: an API, open
 * terms, and for the API somebody to ask and a page that explains it. Each as place and key.
 */
export function lackingByLaw({ participants, datasets, services = [] }: DataSpace): readonly string[] {
  const lacking = new Set<string>();
  for (const [index, { id, publisher, files = [], access = {}, legal }] of datasets.entries()) {
    if (legal?.hvdCategory === undefined) continue;
    const serving = services.filter(({ endpointURL, serves = [] }) => endpointURL !== undefined && serves.includes(id));
    if (serving.length === 0) lacking.add(`/datasets/${index} services`);
    const { license, accessURL, downloadURL } = access;
    const isPublished =
      accessURL !== undefined ||
      (downloadURL !== undefined && files.length > 0 && (files.length === 1 || downloadURL.endsWith('/')));
    if (license === undefined && (isPublished || serving.length > 0)) lacking.add(`/datasets/${index} access.license`);
    for (const service of serving) {
      const at = services.indexOf(service);
      if (service.documentation === undefined) lacking.add(`/services/${at} documentation`);
      const others = datasets.filter((one) => service.serves?.includes(one.id)).map((one) => one.publisher);
      const reachable = [service.operator, publisher, ...others].some(
        (iri) => participants.find((one) => one.id === iri)?.contact !== undefined,
      );
      if (!reachable) lacking.add('contact');
    }
  }
  return [...lacking].sort();
}
