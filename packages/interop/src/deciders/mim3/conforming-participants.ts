import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Rulebook } from '../../artefacts/rulebook.js';
import type { AssessmentInput } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { takesToday } from '../../has-come.js';
import { claimOn, type Judgement, judgedForms } from '../../judged-forms.js';
import { hasAcknowledged } from '../../participants/has-acknowledged.js';
import { judgeCredentials } from '../../participants/judge-credentials.js';

/** The rules of conformity, run over each participant: its roles, its acknowledgement, its credential, its offers. */
export const conformingParticipants: Decider = {
  requirement: 'MIM3 RC3.1',
  decide(input) {
    const lists = artefactsOf(input, 'participants');
    const rulebooks = artefactsOf(input, 'rulebook');
    if (lists.length === 0 || rulebooks.length === 0) return undefined;
    const [rulebook] = rulebooks;
    const form = rulebook?.valid === true && rulebooks.length === 1 ? rulebook.form : undefined;
    if (!form) return everyClaim(rulebooks.map((one) => claimOn(one, { verdict: 'unknown', reason: unclear })));
    const participants = judgedForms(lists, (list) =>
      list.participants.length === 0
        ? { verdict: 'unknown', reason: 'it names nobody' }
        : list.participants.map((participant, index) => ({
            ...worst(judgementsOn(participant, form, input)),
            subject: participant.id,
            at: `/participants/${index}`,
          })),
    );
    return everyClaim([...participants, ...strangeOffers(input)]);
  },
};

const unclear = 'there is no one rulebook without errors to hold participants against';

function* judgementsOn(
  { id, roles = [] }: { readonly id: string; readonly roles?: readonly string[] | undefined },
  rulebook: Rulebook,
  input: AssessmentInput,
): Generator<Judgement> {
  const known = new Set((rulebook.roles ?? []).map((role) => role.id));
  if (roles.length === 0) yield { verdict: 'unknown', reason: 'no role is named' };
  for (const role of roles)
    if (!known.has(role)) yield { verdict: 'fail', reason: `the rulebook has no role "${role}"` };
  const acknowledged = hasAcknowledged(rulebook, id, input.today);
  if (acknowledged === undefined)
    yield { verdict: 'unknown', reason: `whether the rulebook is acknowledged already ${takesToday}` };
  if (acknowledged === false)
    yield { verdict: 'fail', reason: `version ${rulebook.version} of the rulebook was not acknowledged` };
  yield judgeCredentials(id, input);
  for (const { assigners, contained, uid = 'an offer', ofRulebook } of input.policies ?? []) {
    if (ofRulebook || !assigners.includes(id)) continue;
    if (contained?.verdict === 'no') yield { verdict: 'fail', reason: `${uid} permits what the rulebook does not` };
    if (contained?.verdict !== 'yes')
      yield { verdict: 'unknown', reason: `not decided whether the rulebook permits ${uid}` };
  }
}

function worst(judgements: Iterable<Judgement>): Judgement {
  const all = [...judgements];
  const open = all.find(({ verdict }) => verdict === 'fail') ?? all.find(({ verdict }) => verdict === 'unknown');
  return open ?? { verdict: 'pass', reason: 'roles, acknowledgement, credential and offers keep to the rulebook' };
}

/** Offers of somebody who does not take part. */
function strangeOffers(input: AssessmentInput): readonly Claim[] {
  const members = new Set(
    artefactsOf(input, 'participants').flatMap(({ form }) => (form?.participants ?? []).map(({ id }) => id)),
  );
  return (input.policies ?? [])
    .filter(({ assigners, ofRulebook }) => !ofRulebook && assigners.some((assigner) => !members.has(assigner)))
    .map(({ uid, source, location }) => ({
      subject: uid ?? source,
      method: 'auto',
      verdict: 'fail',
      reason: 'it is offered by somebody who is not in the list of participants',
      evidence: [{ location }],
    }));
}
