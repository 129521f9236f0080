/** What a family of rules judges. */
export type Judgement = 'wrong' | 'background' | 'unknown' | 'artefact';

/** Rules that belong together; its id is the first part of theirs. */
export interface RuleFamily {
  readonly id: string;
  /**
   * `wrong`: something to correct. `background`: in order for whoever knows the vocabularies. `unknown`: cannot be judged
   * from the file alone. `artefact`: official shapes or examples contradict their own specification.
   */
  readonly judges: Judgement;
  readonly about: string;
}

/** The families of rules that checking a catalogue can fire, for filtering: `dcat-ap/dataset-title-missing` is of `dcat-ap`. */
export const ruleFamilies: readonly RuleFamily[] = [
  { id: 'dcat-ap', judges: 'wrong', about: 'what DCAT-AP asks of each class and property' },
  { id: 'hvd', judges: 'wrong', about: 'what the regulation on high-value datasets adds, for datasets that claim it' },
  { id: 'catalogue', judges: 'wrong', about: 'what has to hold between the resources of a catalogue' },
  {
    id: 'background',
    judges: 'background',
    about: 'classes that the file does not state, and that an EU table or a well-known vocabulary does',
  },
  {
    id: 'undescribed',
    judges: 'unknown',
    about: 'classes of values that neither the file nor a known vocabulary describes',
  },
  { id: 'artefact', judges: 'artefact', about: 'where the official shapes say something else than the specification' },
];

/**
 * The family of a rule.
 *
 * @example
 * ```ts
 * import { familyOf } from '@ds4sscc/catalogue';
 *
 * familyOf('background/dataset-theme-class-not-stated')?.judges; // => 'background'
 * ```
 */
export function familyOf(rule: string): RuleFamily | undefined {
  const id = rule.slice(0, Math.max(rule.indexOf('/'), 0));
  return ruleFamilies.find((family) => family.id === id);
}
