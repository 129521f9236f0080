import type { AssessmentInput, DataServiceFacts } from './assessment-input.js';
import { type FormalDescription, formalDescriptions } from './formal-descriptions.js';

/** A data service with the given description that covers it, if there is one. */
export interface AccessMechanism {
  readonly service: DataServiceFacts;
  readonly description?: FormalDescription;
}

/** Every data service of the catalogues, each matched with the description it points to or whose server it shares. */
export function accessMechanisms(input: AssessmentInput): readonly AccessMechanism[] {
  const descriptions = formalDescriptions(input);
  return (input.catalogues ?? []).flatMap(({ dataServices }) =>
    dataServices.map((service) => {
      const description = descriptions.find((one) => describes(one, service));
      return description ? { service, description } : { service };
    }),
  );
}

function describes(
  { source, servers }: FormalDescription,
  { endpointURL, endpointDescription }: DataServiceFacts,
): boolean {
  return (
    endpointDescription.some((iri) => iri === source) ||
    endpointURL.some((url) => servers.some((server) => sameAddress(server, url)))
  );
}

/** Whether two addresses differ by no more than a slash at the end. */
export function sameAddress(one: string, other: string): boolean {
  return withoutSlash(one) === withoutSlash(other);
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
