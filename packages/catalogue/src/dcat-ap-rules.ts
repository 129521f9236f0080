import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';
import type { ProfileClass, PropertyUse } from './application-profile.js';
import { dcatApProfile } from './dcat-ap-profile.js';
import { deriveRules, type UseRules } from './derive-rules.js';

/** A class of the table with the rules that derive from it. */
export interface ClassRules {
  readonly entry: ProfileClass;
  readonly uses: readonly { readonly use: PropertyUse; readonly rules: UseRules }[];
}

/** What a property use gives evidence for, beside conformance to a standard format (MIM3 RC4.3), by its id. */
const evidence: Readonly<Record<string, string>> = {
  'Agent.name': 'MIM3 RC5.2',
  'Dataset.contactpoint': 'MIM3 RC5.4',
  'Dataset.publisher': 'MIM3 RC5.4',
  'DataService.endpointdescription': 'MIM0 R1.3',
  'DataService.endpointURL': 'MIM0 R1.2',
  'Distribution.accessURL': 'MIM0 R1.2',
  'Distribution.licence': 'MIM3 RC2.3',
  'Distribution.linkedschemas': 'MIM0 R1.4',
};

function requirementsOf({ id }: PropertyUse): readonly string[] {
  const also = evidence[id];
  return also === undefined ? ['MIM3 RC4.3'] : [also, 'MIM3 RC4.3'];
}

/** DCAT-AP 3.0.1, compiled: for each class the property uses and their rules. */
export const dcatApClasses: readonly ClassRules[] = dcatApProfile.classes
  .filter(({ properties }) => properties.length > 0)
  .map((entry) => ({
    entry,
    uses: entry.properties.map((use) => ({
      use,
      rules: deriveRules('dcat-ap', requirementsOf(use), dcatApProfile, entry, use),
    })),
  }));

/** The recommended properties that a resource lacks: one finding for each resource, so that a report stays readable. */
export const recommendedMissing: Rule<{ thing: string; node: string; paths: readonly string[] }> = defineRule<{
  thing: string;
  node: string;
  paths: readonly string[];
}>({
  id: 'dcat-ap/recommended-missing',
  title: 'Recommended properties that are not there',
  level: 'info',
  source: 'DCAT-AP 3.0.1, Terminology, recommended property',
  requirements: ['MIM3 RC4.2'],
  help: 'Add those you have the facts for. They decide whether people find the data and can judge it before they fetch it.',
  message: ({ thing, node, paths }) => `${thing} ${node} lacks the recommended ${paths.join(', ')}`,
});

/** The rules of a property use in the order of this list, those that are there. */
export function listOf(rules: UseRules): readonly AnyRule[] {
  const { missing, tooMany, wrongKind, wrongClass, notInVocabulary, classKnown, classUnknown } = rules;
  return [missing, tooMany, wrongKind, wrongClass, notInVocabulary, classKnown, classUnknown].filter(
    (rule) => rule !== undefined,
  );
}

/** All rules of DCAT-AP, in the order of the table. */
export const dcatApRules: readonly AnyRule[] = [
  ...dcatApClasses.flatMap(({ uses }) =>
    uses.flatMap(({ rules }) => listOf(rules).filter(({ id }) => id.startsWith('dcat-ap/'))),
  ),
  recommendedMissing,
];

/** Rules about values that are in order for whoever knows the vocabularies, and about values that nothing describes. */
export const classRules: readonly AnyRule[] = dcatApClasses.flatMap(({ uses }) =>
  uses.flatMap(({ rules }) => listOf(rules).filter(({ id }) => !id.startsWith('dcat-ap/'))),
);
