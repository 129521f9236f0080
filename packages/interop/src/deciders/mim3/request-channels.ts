import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { RequestChannel } from '../../artefacts/request-channel.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { anyClaim } from '../../claims/any-claim.js';
import type { Claim } from '../../claims/claim.js';
import type { Decider } from '../../decider.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';

/** There is a channel through which data can be asked for, or a request in ODRL shows that somebody did. */
export const requestChannels: Decider = {
  requirement: 'MIM3 RC7.1',
  decide: (input) => anyClaim([...judgedForms(artefactsOf(input, 'request-channel'), judge), ...requests(input)]),
};

function judge({ protocol, url }: RequestChannel): Judgement {
  const at = '/url';
  return url.startsWith('mailto:') === (protocol === 'mail')
    ? { verdict: 'pass', reason: `interest is expressed at ${url}`, at }
    : { verdict: 'fail', reason: `${url} is no address for ${protocol}`, at };
}

function requests({ policies = [] }: AssessmentInput): readonly Claim[] {
  return policies
    .filter(({ type }) => type === 'Request')
    .map(({ uid, source, location, errors, targets, assignees }) => ({
      subject: uid ?? source,
      method: 'auto',
      ...(errors === 0 && targets.length > 0 && assignees.length > 0
        ? { verdict: 'pass', reason: 'a request in ODRL names who asks for what' }
        : { verdict: 'unknown', reason: 'a request in ODRL with errors, or without who asks for what' }),
      evidence: [{ location }],
    }));
}
