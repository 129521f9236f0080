import type { AccessRightsFacts } from './access-rights.js';
import type { AgreementFacts } from './agreement.js';
import type { DataspaceMessageFacts } from './dataspace-message.js';
import type { DataspaceVersionsFacts } from './dataspace-versions.js';
import type { DeliveryLogFacts } from './delivery-log.js';
import type { DidDocumentFacts } from './did-document.js';
import type { InboxFacts } from './inbox.js';
import type { MappingFacts } from './mapping.js';
import type { ModelFacts } from './model.js';
import type { ParticipantsFacts } from './participants.js';
import type { ModelProfileFacts } from './profile.js';
import type { RequestChannelFacts } from './request-channel.js';
import type { RulebookFacts } from './rulebook.js';
import type { UsageLogFacts } from './usage-log.js';
import type { OpenIdConfigurationFacts } from './openid-configuration.js';

/** What one document, table or archive that is no catalogue, policy, data or API description says: plain data, by `kind`. */
export type Artefact =
  | AccessRightsFacts
  | AgreementFacts
  | DataspaceMessageFacts
  | DataspaceVersionsFacts
  | DeliveryLogFacts
  | DidDocumentFacts
  | InboxFacts
  | MappingFacts
  | ModelFacts
  | OpenIdConfigurationFacts
  | ParticipantsFacts
  | ModelProfileFacts
  | RequestChannelFacts
  | RulebookFacts
  | UsageLogFacts;

/** The artefacts of one kind. */
export type ArtefactOf<Kind extends Artefact['kind']> = Extract<Artefact, { readonly kind: Kind }>;
