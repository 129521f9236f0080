import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { RequestChannel } from '../../artefacts/request-channel.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { validForms } from '../../valid-forms.js';

/** What is asked for arrives in an inbox or feed that participants read, and something did. */
export const receivedRequests: Decider = {
  requirement: 'MIM3 RC7.2',
  decide: (input) => everyClaim(judgedForms(artefactsOf(input, 'request-channel'), (channel) => judge(channel, input))),
};

function judge({ inbox: address, readers = [] }: RequestChannel, input: AssessmentInput): Judgement {
  if (address === undefined) return { verdict: 'fail', reason: 'it does not say where requests arrive' };
  if (readers.length === 0)
    return { verdict: 'fail', reason: 'it does not say who reads the requests', at: '/readers' };
  const listed = validForms(artefactsOf(input, 'participants')).flatMap(({ participants }) => participants);
  const stranger = readers.find((reader) => !listed.some(({ id }) => id === reader));
  if (stranger !== undefined)
    return listed.length > 0
      ? { verdict: 'fail', reason: `${stranger} reads the requests and is no participant`, at: '/readers' }
      : { verdict: 'unknown', reason: 'there is no list of participants to find the readers in', at: '/readers' };
  const inbox = artefactsOf(input, 'inbox').find(({ id }) => id === address);
  if (!inbox?.valid) return { verdict: 'unknown', reason: `what stands in ${address} is not at hand`, at: '/inbox' };
  if (inbox.notifications.length === 0)
    return { verdict: 'unknown', reason: `nothing arrived in ${address} yet`, at: '/inbox' };
  return {
    verdict: 'pass',
    reason: `${counted(inbox.notifications.length, 'request')} arrived in ${address}`,
    at: '/inbox',
  };
}
