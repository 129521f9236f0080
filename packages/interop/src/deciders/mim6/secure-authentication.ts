import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { OpenIdConfigurationFacts } from '../../artefacts/openid-configuration.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { probeClaims } from '../../probe-claims.js';
import type { Decider } from '../../decider.js';

/** An authorization server publishes sound metadata, and services ask for credentials where they were tried without. */
export const secureAuthentication: Decider = {
  requirement: 'MIM6 R3.1',
  decide(input) {
    const published = [
      ...artefactsOf(input, 'openid-configuration').map(claimOf),
      ...probeClaims(input, 'authentication-discovery'),
    ];
    const asked = probeClaims(input, 'credentials-asked');
    if (published.length > 0) return everyClaim([...published, ...asked]);
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

function claimOf({ source, valid, issuer, algorithms }: OpenIdConfigurationFacts): Claim {
  const claim = { subject: issuer ?? source, method: 'artefact', evidence: [{ location: { source } }] } as const;
  if (!valid) return { ...claim, verdict: 'unknown', reason: 'its metadata has errors' };
  if (issuer !== undefined && isOfAnother(source, issuer))
    return { ...claim, verdict: 'fail', reason: `${source} has metadata of another issuer` };
  // RFC 7518, section 3.6; a shared secret proves nothing to third parties.
  const sound = algorithms.filter((name) => !/^(?:none|HS\d+)$/i.test(name));
  if (algorithms.length > 0 && sound.length === 0)
    return { ...claim, verdict: 'fail', reason: `its tokens are signed by nothing but ${algorithms.join(', ')}` };
  const signed = sound.length > 0 ? `, tokens are signed by ${sound.join(', ')}` : '';
  return { ...claim, verdict: 'pass', reason: `its metadata names endpoints and keys, all by https${signed}` };
}

/** Metadata stands at an address that is made of its issuer (RFC 8414, section 3; OpenID Connect Discovery 1.0, section 4.1). */
function isOfAnother(source: string, issuer: string): boolean {
  if (!/^https?:/.test(source) || !URL.canParse(source) || !URL.canParse(issuer)) return false;
  const { origin, pathname } = new URL(source);
  const [before = '', name = '', after = ''] = pathname.split(/(\/\.well-known\/[^/]*)/);
  // Without that part, it is a copy that somebody keeps elsewhere.
  if (name === '') return false;
  const own = new URL(issuer);
  return origin !== own.origin || withoutSlash(before + after) !== withoutSlash(own.pathname);
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
