import { defineRule, type Rule } from '@ds4sscc/findings';
import { type NeededAgreement, neededAgreements } from './agreement-matrix.js';
import { agreementNames } from './agreement-names.js';
import type { AcrossCheck } from './across-check.js';
import type { DescribedAgreement } from '../data-space.js';

/** What an agreement is missed by. */
interface Missed {
  readonly kind: NeededAgreement['kind'];
  readonly parties: readonly string[];
  readonly because: string;
  /** Why the one that is signed does not count, in words. */
  readonly state?: string;
}

/** Participants without the agreement that their roles ask for. */
export const agreementMissing: Rule<Missed> = defineRule<Missed>({
  id: 'dataspace/agreement-missing',
  title: 'Agreement that the roles ask for and that is not in force',
  level: 'error',
  source: 'DS4SSCC D2.2, multi-stakeholder governance scheme (contract matrix)',
  requirements: ['MIM3 RC1.1'],
  help: 'List the agreement under governance.agreements with all its parties and the day it was signed. While it is not signed, or after its last day, say so to whoever relies on it.',
  message: ({ kind, parties, because, state }) =>
    state === undefined
      ? `${parties.join(' and ')} ${parties.length > 1 ? 'have' : 'has'} signed no ${agreementNames[kind]}: ${because}`
      : `the ${agreementNames[kind]} of ${parties.join(' and ')} ${state}: ${because}`,
});

/** What was signed against the contract matrix. A description without agreements does not say what was signed, so nothing is judged. */
export const agreements: AcrossCheck = {
  rules: [agreementMissing],
  applies: ({ dataSpace }) => dataSpace.governance?.agreements !== undefined,
  *check({ document, dataSpace, today }) {
    const signed = dataSpace.governance?.agreements?.filter((one) => one.signed !== undefined);
    if (signed === undefined) return;
    for (const { kind, parties, because } of neededAgreements(dataSpace)) {
      const ids = parties.map(({ id }) => id);
      const held = signed.filter((one) => one.kind === kind && ids.every((id) => one.parties.includes(id)));
      const states = held.map((one) => whyNotInForce(one, today));
      if (states.includes(undefined)) continue;
      const state = states.at(-1);
      const words = { kind, parties: parties.map(({ name }) => name), because, ...(state !== undefined && { state }) };
      yield document.finding(agreementMissing, '/governance/agreements', words);
    }
  },
};

/** Days are of UTC, as in the policies that are derived from agreements. `undefined` where it is in force, or no day is given. */
function whyNotInForce({ signed, until }: DescribedAgreement, today: string | undefined): string | undefined {
  if (today === undefined) return undefined;
  if (until !== undefined && until < today) return `ended on ${until}`;
  return signed !== undefined && signed > today ? `is in force only from ${signed}` : undefined;
}
