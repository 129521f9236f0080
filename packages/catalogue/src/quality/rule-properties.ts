import { dcatApClasses, listOf, recommendedMissing } from '../dcat-ap-rules.js';
import { dcat, dct } from '../vocabulary.js';

/** What a rule says about a property: it is not there, or its values are wrong. */
export interface RuleProperty {
  readonly property: string;
  readonly missing: boolean;
}

/** Rules between resources that are about one property. */
const integrityProperties: Readonly<Record<string, RuleProperty>> = {
  'catalogue/address-not-usable': { property: `${dcat}accessURL`, missing: false },
  'catalogue/dataset-provider-unknown': { property: `${dct}publisher`, missing: true },
  'catalogue/dataset-without-distribution': { property: `${dcat}distribution`, missing: true },
  'catalogue/distribution-terms-missing': { property: `${dct}license`, missing: true },
};

/** Ends of derived rule ids that say how a property use was broken where that costs points. */
const endings: readonly (readonly [end: string, missing: boolean])[] = [
  ['-missing', true],
  ['-wrong-kind', false],
  ['-not-in-vocabulary', false],
];

/** Tells the property that the rules of the profile are about, by rule id; `undefined` for the others. */
export function createRuleProperties(): (rule: string) => RuleProperty | undefined {
  const properties = new Map<string, string>();
  for (const { uses } of dcatApClasses)
    for (const { use, rules } of uses)
      for (const { id } of listOf(rules))
        for (const [end] of endings) if (id.endsWith(end)) properties.set(nameOf(id, end), use.iri);
  return (rule) => {
    if (Object.hasOwn(integrityProperties, rule)) return integrityProperties[rule];
    for (const [end, missing] of endings) {
      const property = rule.endsWith(end) ? properties.get(nameOf(rule, end)) : undefined;
      if (property !== undefined) return { property, missing };
    }
    return undefined;
  };
}

/** The rule that gathers the recommended properties which a resource lacks. */
export const gatheringRule: string = recommendedMissing.id;

/** The class and property of a derived rule id, such as `distribution-licence`. */
function nameOf(rule: string, end: string): string {
  return rule.slice(rule.indexOf('/') + 1, -end.length);
}
