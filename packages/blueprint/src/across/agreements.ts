import { defineRule, type Rule } from '@ds4sscc/findings';
import { type NeededAgreement, neededAgreements } from './agreement-matrix.js';
import { agreementNames } from './agreement-names.js';
import type { AcrossCheck } from './across-check.js';

/** Participants without the agreement that their roles ask for. */
export const agreementMissing: Rule<{ kind: NeededAgreement['kind']; parties: readonly string[]; because: string }> =
  defineRule<{ kind: NeededAgreement['kind']; parties: readonly string[]; because: string }>({
    id: 'dataspace/agreement-missing',
    title: 'Agreement that the roles ask for and nobody signed',
    level: 'error',
    source: 'DS4SSCC D2.2, multi-stakeholder governance scheme (contract matrix)',
    requirements: ['MIM3 RC1.1'],
    help: 'List the agreement under governance.agreements with all its parties and the day it was signed. While it is not signed, say so to whoever relies on it.',
    message: ({ kind, parties, because }) =>
      `${parties.join(' and ')} ${parties.length > 1 ? 'have' : 'has'} signed no ${agreementNames[kind]}: ${because}`,
  });

/** What was signed against the contract matrix. A description without agreements does not say what was signed, so nothing is judged. */
export const agreements: AcrossCheck = {
  rules: [agreementMissing],
  applies: ({ dataSpace }) => dataSpace.governance?.agreements !== undefined,
  *check({ document, dataSpace }) {
    const signed = dataSpace.governance?.agreements?.filter((one) => one.signed !== undefined);
    if (signed === undefined) return;
    for (const { kind, parties, because } of neededAgreements(dataSpace)) {
      const ids = parties.map(({ id }) => id);
      const held = signed.some((one) => one.kind === kind && ids.every((id) => one.parties.includes(id)));
      if (held) continue;
      const words = { kind, parties: parties.map(({ name }) => name), because };
      yield document.finding(agreementMissing, '/governance/agreements', words);
    }
  },
};
