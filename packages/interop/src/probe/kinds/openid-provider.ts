import { kindOf, listMember, member, textMember } from '../json-values.js';
import type { ProbeKind } from '../probe-facts.js';
import { readJson } from '../read-json.js';
import { answerRules } from '../rules/answer-rules.js';
import type { Exchange, Session } from '../session.js';
import { urlBelow } from '../url-with.js';

const wellKnown = '/.well-known/openid-configuration';
/** OpenID Connect Discovery 1.0, section 3; RFC 8414, section 2 asks for less. */
const required = [
  'issuer',
  'authorization_endpoint',
  'jwks_uri',
  'response_types_supported',
  'subject_types_supported',
  'id_token_signing_alg_values_supported',
] as const;
const ofOAuth: readonly string[] = ['issuer', 'response_types_supported'];
const lists = [
  'response_types_supported',
  'subject_types_supported',
  'id_token_signing_alg_values_supported',
  'grant_types_supported',
];

/** Probes the metadata of an issuer and its keys. Nobody signs in. */
export async function probeOpenIdProvider(session: Session, url: string): Promise<ProbeKind> {
  const isOAuth = new URL(url).pathname.includes('/.well-known/oauth-authorization-server');
  const address = url.includes('/.well-known/') ? url : urlBelow(url, wellKnown.slice(1));
  const what = 'the metadata of the issuer';
  const exchange = await session.ask(address);
  const value = readJson(session, exchange, { what, media: ['application/json'] });
  if (value === undefined) {
    session.observe('authentication-discovery', 'no', `${what} cannot be read`, exchange);
    return 'openid-provider';
  }
  let right = true;
  const wrong = (): void => {
    right = false;
    session.observe('authentication-discovery', 'no', `${what} has faults`, exchange);
  };
  for (const expected of isOAuth ? ofOAuth : required) {
    if (member(value, expected) !== undefined) continue;
    session.report(answerRules.memberMissing, exchange, { what, expected });
    wrong();
  }
  const issuer = textMember(value, 'issuer');
  const expected = issuerOf(address);
  // Section 4.3: the issuer has to be the very address that the metadata was asked from.
  if (issuer !== undefined && issuer.replace(/\/$/, '') !== expected.replace(/\/$/, '')) {
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"issuer" of ${what}`, found: issuer, expected },
      '/issuer',
    );
    wrong();
  }
  for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri']) {
    const target = textMember(value, name);
    if (target === undefined || isSecure(target)) continue;
    session.report(
      answerRules.memberWrong,
      exchange,
      { what: `"${name}" of ${what}`, found: target, expected: 'https' },
      `/${name}`,
    );
    wrong();
  }
  for (const [name, problem] of problemsIn(value, isOAuth)) {
    session.report(answerRules.memberWrong, exchange, { what: `"${name}" of ${what}`, ...problem }, `/${name}`);
    wrong();
  }
  if (!isOAuth && needsTokenEndpoint(value) && member(value, 'token_endpoint') === undefined) {
    session.report(answerRules.memberMissing, exchange, { what, expected: 'token_endpoint' });
    wrong();
  }
  const keys = textMember(value, 'jwks_uri');
  if (keys !== undefined && URL.canParse(keys)) {
    const answer = await session.ask(keys);
    const set = readJson(session, answer, {
      what: 'the keys of the issuer',
      media: ['application/json', 'application/jwk-set+json'],
    });
    if (set !== undefined && listMember(set, 'keys').length === 0) {
      session.report(answerRules.memberMissing, answer, { what: 'the keys of the issuer', expected: 'keys' });
      wrong();
    } else if (set === undefined) right = false;
    else if (!checkKeys(session, answer, set)) wrong();
  }
  session.observe('recognised', 'yes', 'the metadata of an issuer', exchange);
  session.observe(
    'authentication-discovery',
    right ? 'yes' : 'unknown',
    right ? `issuer ${issuer}, with keys` : 'the keys could not be read',
    exchange,
  );
  return 'openid-provider';
}

/** Section 3: what the members of a provider may hold. */
function problemsIn(
  value: unknown,
  isOAuth: boolean,
): readonly (readonly [name: string, problem: { readonly found: string; readonly expected?: string }])[] {
  const noList = lists.filter((name) => member(value, name) !== undefined && !Array.isArray(member(value, name)));
  const found = noList.map((name) => [name, { found: kindOf(member(value, name)), expected: 'a list' }] as const);
  const subjects = listMember(value, 'subject_types_supported');
  const strange = subjects.find((one) => one !== 'public' && one !== 'pairwise');
  const algorithms = listMember(value, 'id_token_signing_alg_values_supported');
  const unsound = isOAuth
    ? algorithms.length > 0 && algorithms.every((one) => one === 'none')
    : algorithms.length > 0 && !algorithms.includes('RS256');
  return [
    ...found,
    ...(strange === undefined
      ? []
      : [['subject_types_supported', { found: String(strange), expected: 'public or pairwise' }] as const]),
    ...(unsound
      ? [
          [
            'id_token_signing_alg_values_supported',
            { found: `${algorithms.slice(0, 5).join(', ')} alone`, expected: 'RS256 among them' },
          ] as const,
        ]
      : []),
  ];
}

/** Only the implicit flow does without (section 3, token_endpoint). */
function needsTokenEndpoint(value: unknown): boolean {
  const types = listMember(value, 'response_types_supported');
  return types.length === 0 || types.some((one) => String(one).split(' ').includes('code'));
}

/** A set that everybody can read holds public keys (RFC 7517, sections 4.1 and 9.2), each with its type. */
function checkKeys(session: Session, exchange: Exchange, set: unknown): boolean {
  let right = true;
  for (const [index, key] of listMember(set, 'keys').entries()) {
    const what = `key ${index + 1} of the issuer`;
    const type = textMember(key, 'kty');
    const secret = ['d', 'k'].find((name) => member(key, name) !== undefined);
    if (type === undefined)
      session.report(answerRules.memberMissing, exchange, { what, expected: 'kty' }, `/keys/${index}`);
    if (secret !== undefined || type === 'oct')
      // What it is stays out of the report.
      session.report(
        answerRules.memberWrong,
        exchange,
        { what: `"${secret ?? 'kty'}" of ${what}`, found: 'a secret', expected: 'a public key' },
        `/keys/${index}`,
      );
    right &&= type !== undefined && type !== 'oct' && secret === undefined;
  }
  return right;
}

function issuerOf(address: string): string {
  const url = new URL(address);
  url.search = '';
  // RFC 8414 puts the well-known part in front of the path of the issuer, OpenID Connect behind it.
  url.pathname = url.pathname.replace(/\/\.well-known\/(?:openid-configuration|oauth-authorization-server)/, '');
  return url.href;
}

function isSecure(target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { protocol, hostname } = new URL(target);
  return protocol === 'https:' || hostname === '127.0.0.1' || hostname === '[::1]';
}
