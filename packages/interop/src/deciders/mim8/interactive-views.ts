import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';

/** What a manifest says of interactive views. That they are there for people to use rests on a statement. */
export const interactiveViews: Decider = {
  requirement: 'MIM8 R5.2',
  decide(input) {
    const claims = artefactsOf(input, 'views').flatMap(({ form, source }): readonly Claim[] => {
      if (!form || form.views.length === 0) return [];
      const interactive = form.views.filter((view) => view.interactive);
      const types = [...new Set(interactive.map(({ type }) => type))];
      return [
        {
          subject: source,
          method: 'artefact',
          verdict: interactive.length === 0 ? 'fail' : 'unknown',
          reason:
            interactive.length === 0
              ? `none of ${counted(form.views.length, 'view')} is interactive`
              : `the manifest names ${counted(interactive.length, 'interactive view')} (${types.join(', ')})`,
          evidence: [{ location: { source } }],
        },
      ];
    });
    return everyClaim(claims);
  },
};
