import { judgeConsent } from '../../agreements/judge-agreement.js';
import type { Agreement } from '../../artefacts/agreement.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { DeliveryLog } from '../../artefacts/delivery-log.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { durationSeconds } from '../../duration-seconds.js';
import { hasPassed, takesToday } from '../../has-come.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { validForms } from '../../valid-forms.js';

/** Each log of deliveries, held against what its agreement promises: freshness, schema, availability. */
export const compliantSupply: Decider = {
  requirement: 'MIM3 RC3.3',
  decide(input) {
    const agreements = validForms(artefactsOf(input, 'agreement'));
    return everyClaim(
      judgedForms(artefactsOf(input, 'delivery-log'), (log) => {
        const agreement = agreements.find(({ id }) => id === log.agreement);
        return agreement
          ? judge(log, agreement, input)
          : { verdict: 'unknown', reason: `the agreement ${log.agreement} is not at hand`, at: '/agreement' };
      }),
    );
  },
};

function judge(log: DeliveryLog, agreement: Agreement, input: AssessmentInput): Judgement {
  const { service, from, until } = agreement;
  const promises = service && [service.freshness, service.availability, service.schema];
  if (!service || promises?.every((promise) => promise === undefined))
    return { verdict: 'unknown', reason: 'the agreement promises neither freshness nor schema nor availability' };
  if (log.dataset !== service.dataset)
    return { verdict: 'fail', reason: `the agreement is about ${service.dataset}`, at: '/dataset' };
  if (log.from >= log.until || log.deliveries.length === 0)
    return { verdict: 'unknown', reason: 'it covers no time, or no delivery', at: '/deliveries' };
  if ((from !== undefined && log.from.slice(0, 10) < from) || (until !== undefined && log.until.slice(0, 10) > until))
    return { verdict: 'unknown', reason: 'it covers days outside the agreement', at: '/from' };
  if (log.deliveries.some(({ at }) => hasPassed(at, input.today) === false))
    return { verdict: 'unknown', reason: 'it has deliveries of days to come', at: '/deliveries' };
  const judged = log.deliveries.map((delivery, index) => ({
    ...judgeDelivery(delivery, log, service),
    at: `/deliveries/${index}`,
  }));
  const bad = judged.find(({ verdict }) => verdict === 'fail') ?? judged.find(({ verdict }) => verdict === 'unknown');
  if (bad?.verdict === 'fail') return bad;
  const delivered = log.deliveries.filter(({ outcome }) => outcome === 'delivered').length;
  const share = delivered / log.deliveries.length;
  if (service.availability !== undefined && share < service.availability)
    return {
      verdict: 'fail',
      reason: `${delivered} of ${log.deliveries.length} deliveries succeeded; ${service.availability * 100} % were promised`,
      at: '/deliveries',
    };
  if (bad) return bad;
  if (delivered === 0) return { verdict: 'unknown', reason: 'nothing was delivered', at: '/deliveries' };
  // What nobody agreed to promises nothing.
  const agreed = judgeConsent(agreement, input);
  if (agreed.verdict !== 'pass')
    return { verdict: 'unknown', reason: `of the agreement ${agreement.id}: ${agreed.reason}`, at: '/agreement' };
  if (log.deliveries.some(({ at }) => hasPassed(at, input.today) === undefined))
    return { verdict: 'unknown', reason: `whether all of it is past ${takesToday}`, at: '/deliveries' };
  return { verdict: 'pass', reason: `${counted(log.deliveries.length, 'delivery')} as promised`, at: '/deliveries' };
}

function judgeDelivery(
  { at, outcome, dataTime, schema, valid }: DeliveryLog['deliveries'][number],
  { from, until }: DeliveryLog,
  promised: NonNullable<Agreement['service']>,
): Judgement {
  const instant = Date.parse(at);
  if (instant < Date.parse(from) || instant > Date.parse(until))
    return { verdict: 'unknown', reason: `${at} is outside the time that the log covers` };
  if (outcome === 'failed') return { verdict: 'pass', reason: 'counts for availability' };
  if (promised.schema !== undefined) {
    if (schema === undefined || valid === undefined)
      return { verdict: 'unknown', reason: 'not said what it was valid against' };
    if (schema !== promised.schema || !valid)
      return { verdict: 'fail', reason: `not valid against ${promised.schema}` };
  }
  if (promised.freshness !== undefined) {
    if (dataTime === undefined) return { verdict: 'unknown', reason: 'not said how old the data was' };
    const age = (instant - Date.parse(dataTime)) / 1000;
    if (age < 0) return { verdict: 'fail', reason: 'the data is from after its delivery' };
    if (age > durationSeconds(promised.freshness))
      return {
        verdict: 'fail',
        reason: `the data was ${Math.round(age)} s old; at most ${promised.freshness} was promised`,
      };
  }
  return { verdict: 'pass', reason: 'as promised' };
}
