import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput, SnapshotSeries } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { judgeIdentifiers } from '../../identifiers/judge-identifiers.js';
import { persistentScheme } from '../../identifiers/persistent-scheme.js';

/** Things keep their identifiers from one snapshot to the next, and a scheme or somebody undertakes to keep them. */
export const persistentIdentifiers: Decider = {
  requirement: 'MIM1 R1.5',
  decide(input) {
    const keepers = keepersIn(input);
    return everyClaim((input.snapshots ?? []).map((series) => claimOn(series, keepers)));
  },
};

interface Keeper {
  readonly prefix: string;
  readonly keeper: string;
}

function keepersIn(input: AssessmentInput): readonly Keeper[] {
  return artefactsOf(input, 'identifiers').flatMap(({ valid, form }) => (valid ? (form?.schemes ?? []) : []));
}

function claimOn({ subject, snapshots }: SnapshotSeries, keepers: readonly Keeper[]): Claim {
  const { verdict, reason, pointers } = judgeIdentifiers(snapshots).persistent;
  const evidence = pointers.map((location) => ({ location }));
  const claim = { subject, method: 'auto', verdict, reason, evidence } as const;
  if (verdict !== 'pass') return claim;
  const kept = new Set<string>();
  for (const { things } of snapshots) {
    for (const { id } of things) {
      const scheme = schemeOf(String(id), keepers);
      if (scheme === undefined)
        return { ...claim, verdict: 'unknown', reason: `${reason}; nobody is known to keep ${String(id)} for good` };
      kept.add(scheme);
    }
  }
  return { ...claim, reason: `${reason}, kept by ${[...kept].join(', ')}` };
}

function schemeOf(id: string, keepers: readonly Keeper[]): string | undefined {
  return keepers.find(({ prefix }) => id.startsWith(prefix))?.keeper ?? persistentScheme(id);
}
