import type { ApiFacts, AssessmentInput, DataServiceFacts } from './assessment-input.js';

/** A data service with the given API description that covers it, if there is one. */
export interface AccessMechanism {
  readonly service: DataServiceFacts;
  readonly description?: ApiFacts;
}

/** Every data service of the catalogues, each matched with the API description it points to or whose server it shares. */
export function accessMechanisms(input: AssessmentInput): readonly AccessMechanism[] {
  const apis = input.apis ?? [];
  return (input.catalogues ?? []).flatMap(({ dataServices }) =>
    dataServices.map((service) => {
      const description = apis.find((api) => describes(api, service));
      return description ? { service, description } : { service };
    }),
  );
}

function describes(api: ApiFacts, { endpointURL, endpointDescription }: DataServiceFacts): boolean {
  return (
    endpointDescription.some((iri) => iri === api.source) ||
    endpointURL.some((url) => api.servers.some((server) => withoutSlash(server) === withoutSlash(url)))
  );
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
