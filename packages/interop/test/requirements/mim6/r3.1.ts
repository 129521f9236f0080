import type { RequirementFixture } from '../fixture.js';

const metadata = {
  issuer: 'https://login.city.example',
  authorization_endpoint: 'https://login.city.example/authorize',
  token_endpoint: 'https://login.city.example/token',
  jwks_uri: 'https://login.city.example/keys',
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256', 'ES256'],
};
const challenge = (outcome: 'yes' | 'no') => ({
  facts: {
    probes: [
      {
        source: 'https://city.example/api',
        service: 'ngsi-ld' as const,
        time: '2026-11-22T09:00:00Z',
        observations: [
          {
            id: 'credentials-asked' as const,
            outcome,
            detail: 'a request without credentials',
            location: { source: 'https://city.example/api' },
          },
        ],
      },
    ],
  },
});
const names = Object.keys(metadata) as (keyof typeof metadata)[];

/** An authorization server publishes sound metadata, and what is restricted asks for credentials. */
export const secureAuthentication: RequirementFixture = {
  requirement: 'MIM6 R3.1',
  pass: [{ source: 'openid-configuration.json', json: metadata }, challenge('yes')],
  fail: [{ source: 'openid-configuration.json', json: metadata }, challenge('no')],
  decisive: [
    ...names.filter((name) => name !== 'response_types_supported').map((name) => `/0/json/${name}`),
    { at: '/0/json/response_types_supported', by: ['remove', 'null', 'empty', 'wrong-type'] },
    '/0/json/id_token_signing_alg_values_supported/0',
    '/0/json/subject_types_supported/0',
    '/1/facts/probes/0/observations/0/outcome',
  ],
  mutants: [
    [{ source: 'a.json', json: { ...metadata, issuer: 'http://login.city.example' } }],
    [{ source: 'a.json', json: { ...metadata, issuer: 'https://login.city.example/?realm=a' } }],
    [{ source: 'a.json', json: { ...metadata, jwks_uri: 'http://login.city.example/keys' } }],
    [{ source: 'a.json', json: { ...metadata, id_token_signing_alg_values_supported: ['none'] } }],
  ],
};
