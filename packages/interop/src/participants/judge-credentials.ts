import type { AssessmentInput } from '../assessment-input.js';
import type { Judgement } from '../judged-forms.js';

/** Whether somebody else vouches for a participant: one credential that is refuted fails, one that is verified is enough. */
export function judgeCredentials(participant: string, { credentials = [] }: AssessmentInput): Judgement {
  const own = credentials.filter(({ subject }) => subject === participant);
  const refuted = own.find(({ verified }) => verified === 'no');
  if (refuted) return { verdict: 'fail', reason: `its credential is not good: ${refuted.detail}` };
  const good = own.filter((credential) => credential.verified === 'yes');
  const verified = good.find(({ issuer }) => issuer !== participant);
  if (verified) return { verdict: 'pass', reason: `its credential of ${verified.issuer} was verified` };
  if (good.length > 0) return { verdict: 'unknown', reason: 'it vouches for itself, and nobody else does' };
  return {
    verdict: 'unknown',
    reason: own[0] ? `its credential was not verified: ${own[0].detail}` : 'no credential of it is at hand',
  };
}
