import type { ApiFacts, AssessmentInput, DataServiceFacts } from './assessment-input.js';
import { type FormalDescription, formalDescriptions } from './formal-descriptions.js';

/** A data service with the given description that covers it, if there is one. */
export interface AccessMechanism {
  readonly service: DataServiceFacts;
  /** An OpenAPI or AsyncAPI description. */
  readonly description?: ApiFacts;
  /** A description by another standard, where there is none of those. */
  readonly otherDescription?: FormalDescription;
}

/** Every data service of the catalogues, each matched with the description it points to or whose server it shares. */
export function accessMechanisms(input: AssessmentInput): readonly AccessMechanism[] {
  const others = formalDescriptions({ artefacts: input.artefacts ?? [] });
  return (input.catalogues ?? []).flatMap(({ dataServices }) =>
    dataServices.map((service) => {
      const description = input.apis?.find((api) => describes(api, service));
      if (description) return { service, description };
      const otherDescription = others.find((other) => describes(other, service));
      return otherDescription ? { service, otherDescription } : { service };
    }),
  );
}

function describes(
  { source, servers }: Pick<FormalDescription, 'source' | 'servers'>,
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
