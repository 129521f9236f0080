import { artefactsOf } from '../../artefacts/artefacts-of.js';
import { anyClaim } from '../../claims/any-claim.js';
import type { Decider } from '../../decider.js';
import { finalisedAgreements } from '../../finalised-agreements.js';
import { judgedForms } from '../../judged-forms.js';

/** Agreements are made by electronic means: negotiated by protocol, or signed electronically by all parties. Nobody has to. */
export const electronicAgreements: Decider = {
  requirement: 'MIM3 RC6.3',
  decide: (input) =>
    anyClaim([
      ...finalisedAgreements(input),
      ...judgedForms(artefactsOf(input, 'agreement'), ({ parties, signatures = [] }) => {
        const electronic = signatures
          .filter(({ method, date }) => method !== 'handwritten' && (input.today === undefined || date <= input.today))
          .map(({ party }) => party);
        const at = '/signatures';
        return new Set(parties.map(({ id }) => id)).size > 1 && parties.every(({ id }) => electronic.includes(id))
          ? { verdict: 'pass', reason: 'all parties signed it electronically', at }
          : { verdict: 'unknown', reason: 'not all parties signed it electronically', at };
      }),
    ]),
};
