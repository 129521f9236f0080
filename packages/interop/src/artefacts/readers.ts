import { ontologyReader } from './ontology.js';
import { identityLinksReader } from './identity-links.js';
import { identifiersReader } from './identifiers.js';
import { accessRightsReader } from './access-rights.js';
import type { ArtefactReader } from './artefact-reader.js';
import { agreementReader } from './agreement.js';
import { contextReader } from './context/context.js';
import { credentialReader } from './credential/credential.js';
import { dataspaceMessageReader } from './dataspace-message.js';
import { dataspaceVersionsReader } from './dataspace-versions.js';
import { deliveryLogReader } from './delivery-log.js';
import { didDocumentReader } from './did-document.js';
import { geospatialReader } from './geospatial/geospatial-reader.js';
import { inboxReader } from './inbox.js';
import { jsonSchemaReader } from './json-schema/json-schema.js';
import { mappingReader } from './mapping.js';
import { modelDescriptionReader } from './model-description/read-model-description.js';
import { modelReader } from './model.js';
import { participantsReader } from './participants.js';
import { modelProfileReader } from './profile.js';
import { provenanceReader } from './provenance/provenance-reader.js';
import { requestChannelReader } from './request-channel.js';
import { rulebookReader } from './rulebook.js';
import { sparqlServiceReader } from './sparql-service/sparql-service.js';
import { usageLogReader } from './usage-log.js';
import { wsdlReader } from './wsdl/wsdl.js';
import { serviceDocumentReader } from './service-document/service-document.js';
import { sssomReader } from './sssom/sssom-reader.js';
import { viewsReader } from './views/views.js';
import { workflowReader } from './workflow/workflow-reader.js';
import { openIdConfigurationReader } from './openid-configuration.js';

/** All readers. `chooseReaders` says which one reads a content; of the general ones, a kind that another contains stands before it. */
export const artefactReaders: readonly ArtefactReader[] = [
  accessRightsReader,
  agreementReader,
  contextReader,
  credentialReader,
  dataspaceMessageReader,
  dataspaceVersionsReader,
  deliveryLogReader,
  didDocumentReader,
  geospatialReader,
  identifiersReader,
  inboxReader,
  jsonSchemaReader,
  mappingReader,
  modelDescriptionReader,
  modelReader,
  openIdConfigurationReader,
  participantsReader,
  modelProfileReader,
  provenanceReader,
  // A service description is RDF, and so is an ontology.
  sparqlServiceReader,
  // A table of mappings holds words that are of RDF, too.
  sssomReader,
  ontologyReader,
  identityLinksReader,
  requestChannelReader,
  rulebookReader,
  usageLogReader,
  wsdlReader,
  serviceDocumentReader,
  viewsReader,
  workflowReader,
];
