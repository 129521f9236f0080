import type { ApplicationProfile, PropertyUse } from './application-profile.js';
import { dcatApProfile } from './dcat-ap-profile.js';
import type { ClassRules } from './dcat-ap-rules.js';
import { deriveRules, type UseRules } from './derive-rules.js';

const compiled = new WeakMap<ApplicationProfile, readonly ClassRules[]>();

/**
 * A further profile, compiled: for each of its classes the uses and the rules that DCAT-AP does not have already. A profile
 * is compiled once.
 */
export function compileProfile(profile: ApplicationProfile): readonly ClassRules[] {
  const known = compiled.get(profile);
  if (known) return known;
  const classes = profile.classes.flatMap((entry) => {
    const base = dcatApProfile.classes.find(({ iri }) => iri === entry.iri)?.properties ?? [];
    const uses = entry.properties.map((use) => ({
      use,
      rules: withoutKnown(
        deriveRules(areaOf(profile), [], profile, entry, use),
        use,
        base.find(({ iri }) => iri === use.iri),
      ),
    }));
    return uses.length > 0 ? [{ entry, uses }] : [];
  });
  compiled.set(profile, classes);
  return classes;
}

/** The first part of a profile's rule ids: `geodcat-ap` for `GeoDCAT-AP`, unless the profile says another. */
export function areaOf({ area: own, name }: ApplicationProfile): string {
  if (own !== undefined) return own;
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const area = words.join('-');
  return /^[a-z]/.test(area) ? area : 'profile';
}

/** Leaves out what DCAT-AP judges in the same way, so that one fault is found once. */
function withoutKnown(rules: UseRules, use: PropertyUse, base: PropertyUse | undefined): UseRules {
  if (!base) return rules;
  const { missing, tooMany, wrongKind, wrongClass, classKnown, classUnknown, notInVocabulary } = rules;
  const isSameKind = use.kind === base.kind && (use.kind !== 'datatype' || use.range === base.range);
  const isSameClass = use.rangeClass === base.rangeClass;
  const isSameList = use.vocabulary === base.vocabulary && use.membership === base.membership;
  return {
    ...(!isSameKind && { wrongKind }),
    ...(missing && use.min > base.min && { missing }),
    ...(tooMany && use.max !== base.max && { tooMany }),
    ...(!isSameClass && wrongClass && { wrongClass }),
    ...(!isSameClass && classKnown && { classKnown }),
    ...(!isSameClass && classUnknown && { classUnknown }),
    ...(!isSameList && notInVocabulary && { notInVocabulary }),
  };
}
