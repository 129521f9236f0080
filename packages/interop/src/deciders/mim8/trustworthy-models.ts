import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { hasCome, takesToday } from '../../has-come.js';
import { describedModels, type Model } from './models.js';

/** What model cards say on method, limits, bias and an assessment. The requirement itself rests on a statement. */
export const trustworthyModels: Decider = {
  requirement: 'MIM8 R3.3',
  decide(input) {
    return everyClaim(describedModels(input).flatMap((model) => ofModel(model, input.today)));
  },
};

function ofModel({ id, descriptions, valid }: Model, today: string | undefined): readonly Claim[] {
  const parts = descriptions.flatMap(({ trust }) => trust ?? []);
  if (parts.length === 0) return [];
  const missing = (
    [
      ['the method', descriptions.some(({ method }) => method !== undefined)],
      ['limits of use', parts.some(({ limitations }) => limitations !== undefined)],
      ['bias and ethics', parts.some(({ bias }) => bias !== undefined)],
      ['an assessment of the risks', parts.some(({ assessment }) => assessment !== undefined)],
      [
        'who answers for that, since when',
        parts.some(
          ({ responsible, date }) => responsible !== undefined && date !== undefined && hasCome(date, today) !== false,
        ),
      ],
    ] as const
  ).flatMap(([words, isThere]) => (isThere ? [] : [words]));
  const isDated = parts.some(({ date }) => date !== undefined && hasCome(date, today) === true);
  return [
    {
      subject: id,
      method: 'artefact',
      verdict: missing.length === 0 && isDated && valid ? 'pass' : 'unknown',
      reason:
        missing.length === 0 && !isDated
          ? `whether its risks are assessed already ${takesToday}`
          : missing.length > 0
            ? `its description does not give ${missing.join(', ')}`
            : `method, limits, bias and a risk assessment are described${valid ? '' : ', but with errors'}`,
      evidence: parts.map(({ location, assessment }) => ({
        location,
        ...(assessment !== undefined && { excerpt: assessment }),
      })),
    },
  ];
}
