import type { AccessRightsFacts } from './access-rights.js';
import type { OpenIdConfigurationFacts } from './openid-configuration.js';

/** What one document, table or archive that is no catalogue, policy, data or API description says: plain data, by `kind`. */
export type Artefact = AccessRightsFacts | OpenIdConfigurationFacts;

/** The artefacts of one kind. */
export type ArtefactOf<Kind extends Artefact['kind']> = Extract<Artefact, { readonly kind: Kind }>;
