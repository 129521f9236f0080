/** The tracks of the DS4SSCC action plan. */
export type Track = 'governance' | 'datasets' | 'architecture';

/** Where a requirement is dealt with: a building block, and a phase of the action plan with its track. */
export interface GapHome {
  readonly buildingBlock: string;
  readonly phase: number;
  readonly track: Track;
}

/** Phases of the DS4SSCC action plan (D4.2), by number. */
export const phases: Readonly<Record<number, string>> = {
  1: 'Preliminary',
  2: 'Development',
  3: 'Proving concept',
  4: 'Organising the playing field',
  5: 'Increasing impact and preparing implementation',
  6: 'Complete implementation',
};

const home = (buildingBlock: string, phase: number, track: Track): GapHome => ({ buildingBlock, phase, track });

// The blueprint lists building blocks (ids of the interoperability blueprint of LDT4SSC) and phases; which requirement belongs
// where is our reading of both. A capability of its own comes before its mechanism.
const homes: Readonly<Record<string, GapHome>> = {
  MIM0: home('data-exchange', 2, 'architecture'),
  MIM1: home('data-models', 2, 'datasets'),
  MIM2: home('data-models', 2, 'datasets'),
  'MIM3 C1': home('organisational-form-governance-authority', 2, 'governance'),
  'MIM3 C2': home('access-usage-policies-enforcement', 2, 'governance'),
  'MIM3 C3': home('provenance-traceability-observability', 4, 'datasets'),
  'MIM3 C4': home('publication-discovery', 2, 'datasets'),
  'MIM3 C5': home('identity-attestation-management', 3, 'architecture'),
  'MIM3 C6': home('contractual-framework', 3, 'governance'),
  'MIM3 C7': home('data-space-offering', 4, 'governance'),
  MIM6: home('trust-framework', 3, 'architecture'),
  MIM7: home('data-exchange', 3, 'datasets'),
  MIM8: home('ldt-analysis', 5, 'architecture'),
  'MIM8 C5': home('ldt-visualisation', 5, 'architecture'),
  'MIM8 C6': home('data-models', 5, 'datasets'),
};

/** Where a requirement of MIMs Plus is dealt with, by mechanism and capability. */
export function gapHome(mim: string, capability: string): GapHome {
  const found = homes[`${mim} ${capability}`] ?? homes[mim];
  // Every mechanism of the standard has a line; a test goes through all requirements.
  if (found === undefined) throw new TypeError(`no place in the action plan for ${mim} ${capability}`);
  return found;
}
