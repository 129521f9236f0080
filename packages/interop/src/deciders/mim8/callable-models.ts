import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { describedModels } from './models.js';
import { probedClaims } from './probed-claims.js';

/** Models were seen to be offered through a standard interface which describes what comes out. */
export const callableModels: Decider = {
  requirement: 'MIM8 R3.2',
  decide(input) {
    const probed = probedClaims(input, ['model-callable', 'model-output-described']);
    const described = describedModels(input).flatMap(({ id, descriptions }): readonly Claim[] => {
      const evidence = descriptions.map(({ location }) => ({ location }));
      const outputs = descriptions.flatMap((one) => one.outputs);
      const callable = descriptions.find((one) => one.interface !== undefined)?.interface;
      const about = { subject: id, method: 'artefact', evidence } as const;
      if (outputs.length === 0 && callable)
        return [{ ...about, verdict: 'fail', reason: 'its output is not described' }];
      if (probed.length > 0) return [];
      const reason = callable
        ? `described as ${callable.standard}; that it can be called takes a request`
        : 'its description names no interface';
      return [{ ...about, verdict: 'unknown', reason }];
    });
    return everyClaim([...probed, ...described]);
  },
};
