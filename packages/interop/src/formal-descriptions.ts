import type { AssessmentInput } from './assessment-input.js';

/** A document that describes how data is accessed, of whatever standard. */
export interface FormalDescription {
  readonly source: string;
  /** What it is, such as `openapi-3.1`. */
  readonly format: string;
  /** Addresses of the services that it describes. */
  readonly servers: readonly string[];
  readonly valid: boolean;
}

/** All formal descriptions that were given: OpenAPI, AsyncAPI, and other descriptions among the artefacts. */
export function formalDescriptions({
  apis = [],
  artefacts = [],
}: Pick<AssessmentInput, 'apis' | 'artefacts'>): readonly FormalDescription[] {
  return [
    ...apis,
    ...artefacts.flatMap((artefact) =>
      artefact.kind === 'sparql-service' || artefact.kind === 'wsdl'
        ? [{ source: artefact.source, format: artefact.kind, servers: artefact.endpoints, valid: artefact.valid }]
        : [],
    ),
  ];
}
