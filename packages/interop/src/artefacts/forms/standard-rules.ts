import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** Version metadata that is not as the protocol has it. */
export const versionsInvalid: Rule<{ expected: string }> = defineRule<{ expected: string }>({
  id: 'artefact/dataspace-versions-invalid',
  title: 'Version metadata of a connector not as the Dataspace Protocol has it',
  level: 'error',
  source: 'Dataspace Protocol 2025-1, 4.3 (exposure of versions)',
  requirements: [],
  help: 'Each version needs `version`, `path` and `binding`; `auth`, where it is given, needs `protocol` and `version`.',
  message: ({ expected }) => `expected ${expected}`,
});

/** A message that is not as the protocol has it. */
export const messageInvalid: Rule<{ expected: string }> = defineRule<{ expected: string }>({
  id: 'artefact/dataspace-message-invalid',
  title: 'Message not as the Dataspace Protocol has it',
  level: 'error',
  source: 'Dataspace Protocol 2025-1, 8 (contract negotiation) and 10 (transfer process)',
  requirements: [],
  help: 'Give the message as the protocol sent it: both process ids, the state or event, and for an agreement its id, target and parties.',
  message: ({ expected }) => `expected ${expected}`,
});

/** A DID document that is not as the standard has it. */
export const didDocumentInvalid: Rule<{ expected: string }> = defineRule<{ expected: string }>({
  id: 'artefact/did-document-invalid',
  title: 'DID document not as the standard has it',
  level: 'error',
  source: 'Decentralized Identifiers 1.0, 5 (core properties)',
  requirements: [],
  help: 'A DID document needs its own DID as `id`; each verification method needs `id`, `type` and `controller`, each service `id`, `type` and `serviceEndpoint`.',
  message: ({ expected }) => `expected ${expected}`,
});

/** An inbox that is not as the standard has it. */
export const inboxInvalid: Rule<{ expected: string }> = defineRule<{ expected: string }>({
  id: 'artefact/inbox-invalid',
  title: 'Inbox not as Linked Data Notifications or ActivityStreams have it',
  level: 'error',
  source: 'Linked Data Notifications, 3.3.1 (listing of an inbox); ActivityStreams 2.0, 5 (collections)',
  requirements: [],
  help: 'An inbox names itself with an address and lists its notifications, each by its address or as an activity with a type.',
  message: ({ expected }) => `expected ${expected}`,
});

/** Metadata of an authorization server that clients cannot rely on. */
export const openIdConfigurationInvalid: Rule<{ expected: string }> = defineRule<{ expected: string }>({
  id: 'artefact/openid-configuration-invalid',
  title: 'Metadata of an authorization server not as the standards have it',
  level: 'error',
  source: 'OpenID Connect Discovery 1.0, 3 (provider metadata); RFC 8414, section 2',
  requirements: ['MIM6 R3.1'],
  help: 'The metadata names the issuer, its endpoints and its keys, all with https; an OpenID provider also its subject types and RS256 among its signing algorithms.',
  message: ({ expected }) => `expected ${expected}`,
});

/** A credential that is not as the standard has it. */
export const credentialInvalid: Rule<{ expected: string }> = defineRule<{ expected: string }>({
  id: 'artefact/credential-invalid',
  title: 'Credential not as the standard has it',
  level: 'error',
  source: 'Verifiable Credentials Data Model 2.0, 4 (basic concepts)',
  requirements: [],
  help: 'A credential names its issuer, its subject by an identifier, and its types; ask the issuer for a new one.',
  message: ({ expected }) => `expected ${expected}`,
});

/** The rules that a document of a standard can break. */
export const standardRules: readonly AnyRule[] = [
  credentialInvalid,
  versionsInvalid,
  messageInvalid,
  didDocumentInvalid,
  inboxInvalid,
  openIdConfigurationInvalid,
];
