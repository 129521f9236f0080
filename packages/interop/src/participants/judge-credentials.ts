import type { AssessmentInput } from '../assessment-input.js';
import type { Judgement } from '../judged-forms.js';

/** Whether the credentials of a participant were verified: one that is refuted fails, one that is verified is enough. */
export function judgeCredentials(participant: string, { credentials = [] }: AssessmentInput): Judgement {
  const own = credentials.filter(({ subject }) => subject === participant);
  const refuted = own.find(({ verified }) => verified === 'no');
  if (refuted) return { verdict: 'fail', reason: `its credential is not good: ${refuted.detail}` };
  const verified = own.find((credential) => credential.verified === 'yes');
  if (verified) return { verdict: 'pass', reason: `its credential of ${verified.issuer} was verified` };
  return {
    verdict: 'unknown',
    reason: own[0] ? `its credential was not verified: ${own[0].detail}` : 'no credential of it is at hand',
  };
}
