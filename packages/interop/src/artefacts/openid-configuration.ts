import * as z from 'zod/mini';
import { asObject } from '../api/json-object.js';
import type { ArtefactFacts } from './artefact-facts.js';
import type { ArtefactReader } from './artefact-reader.js';
import { text } from './forms/form-pieces.js';
import { readStandard } from './forms/read-standard.js';
import { openIdConfigurationInvalid } from './forms/standard-rules.js';

/** The metadata of an OpenID provider or of another OAuth 2.0 authorization server. */
export interface OpenIdConfigurationFacts extends ArtefactFacts<'openid-configuration'> {
  readonly issuer?: string;
  /** How tokens are signed; empty where it does not say, as OAuth 2.0 alone need not. */
  readonly algorithms: readonly string[];
}

const httpsExpected = 'an address that begins with https://';
const https = z
  .string(httpsExpected)
  .check(z.refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', httpsExpected));
const issuerExpected = 'the issuer: an address that begins with https://, without query and fragment';
const issuer = z
  .string(issuerExpected)
  .check(
    z.refine((value) => URL.canParse(value) && value.startsWith('https://') && !/[?#]/.test(value), issuerExpected),
  );
const words = z.array(text, 'a list of words').check(z.minLength(1, 'a list of words that is not empty'));

/** RFC 8414, section 2. */
const authorizationServer = z.object(
  {
    issuer,
    authorization_endpoint: z.optional(https),
    token_endpoint: https,
    jwks_uri: https,
    response_types_supported: words,
  },
  'metadata of an authorization server',
);

const subjectTypesExpected = 'a list of subject types';
const expectedAlgorithms = 'a list of algorithms, RS256 among them';
/** OpenID Connect Discovery 1.0, section 3. */
const openIdProvider = z.extend(authorizationServer, {
  authorization_endpoint: https,
  subject_types_supported: z
    .array(z.enum(['public', 'pairwise'], '"public" or "pairwise"'), subjectTypesExpected)
    .check(z.minLength(1, subjectTypesExpected)),
  id_token_signing_alg_values_supported: z
    .array(text, expectedAlgorithms)
    .check(z.refine((names) => names.includes('RS256'), expectedAlgorithms)),
  userinfo_endpoint: z.optional(https),
});

/** Reads OpenID Connect discovery documents and metadata of OAuth 2.0 authorization servers (RFC 8414). */
export const openIdConfigurationReader: ArtefactReader = {
  kind: 'openid-configuration',
  recognise({ document }) {
    const root = asObject(document?.value);
    if (root === undefined) return false;
    const held = marks.filter((mark) => Object.hasOwn(root, mark)).length;
    return held >= 3 || (held > 0 && Object.hasOwn(root, 'issuer'));
  },
  read({ document }, source) {
    if (!document) return { findings: [] };
    const root = asObject(document.value) ?? {};
    const isOpenId = openIdMarks.some((mark) => Object.hasOwn(root, mark));
    const { value, findings } = readStandard(
      document,
      isOpenId ? openIdProvider : authorizationServer,
      openIdConfigurationInvalid,
    );
    const valid = value !== undefined && !findings.some(({ level }) => level === 'error');
    const algorithms: unknown = root['id_token_signing_alg_values_supported'];
    return {
      artefact: {
        kind: 'openid-configuration',
        source,
        valid,
        ...(typeof root['issuer'] === 'string' && { issuer: root['issuer'] }),
        algorithms: Array.isArray(algorithms) ? algorithms.filter((one) => typeof one === 'string') : [],
      },
      findings,
    };
  },
};

/** Members that no other kind of document has. */
const marks = ['jwks_uri', 'token_endpoint', 'authorization_endpoint', 'response_types_supported'];

/** Members that OpenID Connect has and plain OAuth 2.0 has not. */
const openIdMarks = ['subject_types_supported', 'id_token_signing_alg_values_supported', 'userinfo_endpoint'];
