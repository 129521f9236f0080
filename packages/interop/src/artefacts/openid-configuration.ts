import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';

/** An OpenID Connect discovery document or the metadata of an OAuth 2.0 authorization server. */
export interface OpenIdConfigurationFacts extends ArtefactFacts<'openid-configuration'> {
  readonly issuer?: string;
}

/** Reads a document with `issuer` and `jwks_uri`. */
export const openIdConfigurationReader: ArtefactReader = {
  kind: 'openid-configuration',
  recognise: () => false,
  read: (_, source) => ({ artefact: { kind: 'openid-configuration', source, valid: false }, findings: [] }),
};
