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
        const electronic = signatures.filter(({ method }) => method !== 'handwritten').map(({ party }) => party);
        const at = '/signatures';
        return parties.length > 1 && parties.every(({ id }) => electronic.includes(id))
          ? { verdict: 'pass', reason: 'all parties signed it electronically', at }
          : { verdict: 'unknown', reason: 'not all parties signed it electronically', at };
      }),
    ]),
};
