import { json, type Mock } from './mock-server.js';

const issuer = 'https://login.city.example';

/** A correct OpenID provider (OpenID Connect Discovery 1.0) and its keys (RFC 7517). */
export const openId: Mock = ({ url }) => {
  if (url.pathname === '/.well-known/openid-configuration')
    return json(200, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code', 'id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'ES256'],
    });
  if (url.pathname === '/keys')
    return json(200, {
      keys: [{ kty: 'EC', crv: 'P-256', use: 'sig', kid: '1', x: 'f83OJ3D2xF1Bg8', y: 'x_FEzRu9m36HLN' }],
    });
  return json(404, { error: 'not found' });
};
