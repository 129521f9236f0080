import { accessRightsReader } from './access-rights.js';
import type { ArtefactReader } from './artefact-reader.js';
import { agreementReader } from './agreement.js';
import { dataspaceMessageReader } from './dataspace-message.js';
import { dataspaceVersionsReader } from './dataspace-versions.js';
import { deliveryLogReader } from './delivery-log.js';
import { didDocumentReader } from './did-document.js';
import { inboxReader } from './inbox.js';
import { mappingReader } from './mapping.js';
import { modelReader } from './model.js';
import { participantsReader } from './participants.js';
import { modelProfileReader } from './profile.js';
import { requestChannelReader } from './request-channel.js';
import { rulebookReader } from './rulebook.js';
import { usageLogReader } from './usage-log.js';
import { openIdConfigurationReader } from './openid-configuration.js';

/** All readers. The first that recognises a content reads it, so a kind that another contains stands before it. */
export const artefactReaders: readonly ArtefactReader[] = [
  accessRightsReader,
  agreementReader,
  dataspaceMessageReader,
  dataspaceVersionsReader,
  deliveryLogReader,
  didDocumentReader,
  inboxReader,
  mappingReader,
  modelReader,
  openIdConfigurationReader,
  participantsReader,
  modelProfileReader,
  requestChannelReader,
  rulebookReader,
  usageLogReader,
];
