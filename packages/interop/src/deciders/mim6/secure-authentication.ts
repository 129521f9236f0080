import { sameAddress } from '../../access-mechanisms.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { OpenIdConfigurationFacts } from '../../artefacts/openid-configuration.js';
import type { ApiFacts, AssessmentInput } from '../../assessment-input.js';
import { isIssuerAt } from '../../authentication/is-issuer-at.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { probeClaims } from '../../probe-claims.js';

/**
 * The authorization servers of the interfaces publish sound metadata, and services ask for credentials where they were tried
 * without. Where interfaces name their OpenID provider, metadata of another one shows nothing about them.
 */
export const secureAuthentication: Decider = {
  requirement: 'MIM6 R3.1',
  decide(input) {
    const published = publishedClaims(input);
    const asked = probeClaims(input, 'credentials-asked');
    if (published.length > 0) return everyClaim([...published, ...(input.apis ?? []).flatMap(otherSchemes), ...asked]);
    // That somebody is asked for credentials does not show by what technology these are issued.
    const open = asked.map(
      (claim): Claim =>
        claim.verdict === 'pass'
          ? { ...claim, verdict: 'unknown', reason: `${claim.reason}; who issues credentials is not known` }
          : claim,
    );
    return everyClaim(open);
  },
};

function publishedClaims(input: AssessmentInput): readonly Claim[] {
  const configurations = artefactsOf(input, 'openid-configuration');
  const probed = probeClaims(input, 'authentication-discovery');
  const claims = [...configurations.map(claimOf), ...probed];
  const apis = (input.apis ?? []).filter(({ openIdConnectUrls = [] }) => openIdConnectUrls.length > 0);
  if (apis.length === 0 || claims.length === 0) return claims;
  const named = apis.flatMap((api) =>
    (api.openIdConnectUrls ?? []).map((url): Claim => {
      const own = configurations.find(
        ({ source, issuer }) => sameAddress(source, url) || (issuer !== undefined && isIssuerAt(url, issuer) === true),
      );
      const seen = probed.find(({ evidence }) => evidence.some(({ location }) => sameAddress(location.source, url)));
      return (own && claimOf(own)) ?? seen ?? notAtHand(api, url);
    }),
  );
  return [...named, ...claims.filter(({ verdict }) => verdict === 'fail')];
}

function notAtHand({ source, title }: ApiFacts, url: string): Claim {
  return {
    subject: title === '' ? source : title,
    method: 'artefact',
    verdict: 'unknown',
    reason: `its OpenID provider publishes its metadata at ${url}, which is not at hand`,
    evidence: [{ location: { source } }],
  };
}

/** Schemes of OpenAPI whose credentials an authorization server issues, or that need none. */
const issued: ReadonlySet<string> = new Set(['openIdConnect', 'oauth2', 'mutualTLS']);

/** What an interface asks for that the metadata of no authorization server speaks of. */
function otherSchemes({ source, title, authentication = [] }: ApiFacts): readonly Claim[] {
  const others = authentication.filter((type) => !issued.has(type));
  if (others.length === 0) return [];
  return [
    {
      subject: title === '' ? source : title,
      method: 'artefact',
      verdict: 'unknown',
      reason: `it asks for credentials by ${others.join(', ')}, and who issues those is not known`,
      evidence: [{ location: { source } }],
    },
  ];
}

function claimOf({ source, valid, issuer, algorithms }: OpenIdConfigurationFacts): Claim {
  const claim = { subject: issuer ?? source, method: 'artefact', evidence: [{ location: { source } }] } as const;
  if (!valid) return { ...claim, verdict: 'unknown', reason: 'its metadata has errors' };
  if (issuer !== undefined && isIssuerAt(source, issuer) === false)
    return { ...claim, verdict: 'fail', reason: `${source} has metadata of another issuer` };
  // RFC 7518, section 3.6; a shared secret proves nothing to third parties.
  const sound = algorithms.filter((name) => !/^(?:none|HS\d+)$/i.test(name));
  if (algorithms.length > 0 && sound.length === 0)
    return { ...claim, verdict: 'fail', reason: `its tokens are signed by nothing but ${algorithms.join(', ')}` };
  const signed = sound.length > 0 ? `, tokens are signed by ${sound.join(', ')}` : '';
  return { ...claim, verdict: 'pass', reason: `its metadata names endpoints and keys, all by https${signed}` };
}
