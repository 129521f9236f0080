import type { Artefact } from './artefacts/artefact.js';
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
  return [...apis, ...artefacts.flatMap(descriptionOf)];
}

function descriptionOf(artefact: Artefact): readonly FormalDescription[] {
  const { kind, source, valid } = artefact;
  if (kind === 'sparql-service' || kind === 'wsdl')
    return [{ source, format: kind, servers: artefact.endpoints, valid }];
  // Capabilities are found by their own address: the addresses in them are those of single operations.
  return kind === 'service-document' && artefact.document === 'capabilities'
    ? [{ source, format: 'capabilities', servers: [], valid }]
    : [];
}
