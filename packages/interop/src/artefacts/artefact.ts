import type { OntologyFacts } from './ontology.js';
import type { IdentityLinksFacts } from './identity-links.js';
import type { IdentifiersFacts } from './identifiers.js';
import type { AccessRightsFacts } from './access-rights.js';
import type { AgreementFacts } from './agreement.js';
import type { ContextFacts } from './context/context.js';
import type { CredentialArtefact } from './credential/credential.js';
import type { DataspaceMessageFacts } from './dataspace-message.js';
import type { DataspaceVersionsFacts } from './dataspace-versions.js';
import type { DeliveryLogFacts } from './delivery-log.js';
import type { DidDocumentFacts } from './did-document.js';
import type { GeospatialFacts } from './geospatial/geospatial-facts.js';
import type { InboxFacts } from './inbox.js';
import type { JsonSchemaFacts } from './json-schema/json-schema.js';
import type { MappingFacts } from './mapping.js';
import type { ModelFacts } from './model.js';
import type { ParticipantsFacts } from './participants.js';
import type { ModelDescriptionFacts } from './model-description/model-description-facts.js';
import type { ModelProfileFacts } from './profile.js';
import type { ProvenanceFacts } from './provenance/provenance-facts.js';
import type { RequestChannelFacts } from './request-channel.js';
import type { RulebookFacts } from './rulebook.js';
import type { SparqlServiceFacts } from './sparql-service/sparql-service.js';
import type { UsageLogFacts } from './usage-log.js';
import type { WsdlFacts } from './wsdl/wsdl.js';
import type { ServiceDocumentFacts } from './service-document/service-document.js';
import type { SssomFacts } from './sssom/sssom-facts.js';
import type { ViewsFacts } from './views/views.js';
import type { WorkflowFacts } from './workflow/workflow-facts.js';
import type { OpenIdConfigurationFacts } from './openid-configuration.js';

/** What one document, table or archive that is no catalogue, policy, data or API description says: plain data, by `kind`. */
export type Artefact =
  | OntologyFacts
  | IdentityLinksFacts
  | IdentifiersFacts
  | AccessRightsFacts
  | AgreementFacts
  | ContextFacts
  | CredentialArtefact
  | DataspaceMessageFacts
  | DataspaceVersionsFacts
  | DeliveryLogFacts
  | DidDocumentFacts
  | GeospatialFacts
  | InboxFacts
  | JsonSchemaFacts
  | MappingFacts
  | ModelDescriptionFacts
  | ModelFacts
  | OpenIdConfigurationFacts
  | ParticipantsFacts
  | ModelProfileFacts
  | ProvenanceFacts
  | RequestChannelFacts
  | RulebookFacts
  | SparqlServiceFacts
  | UsageLogFacts
  | ServiceDocumentFacts
  | SssomFacts
  | ViewsFacts
  | WorkflowFacts
  | WsdlFacts;

/** The artefacts of one kind. */
export type ArtefactOf<Kind extends Artefact['kind']> = Extract<Artefact, { readonly kind: Kind }>;
