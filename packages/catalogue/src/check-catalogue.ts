import { type AnyRule, compareFindings, type Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import type { ApplicationProfile } from './application-profile.js';
import { artefactChecks } from './artefact-checks.js';
import { conceptUnknown } from './concept-unknown.js';
import { createCheckContext } from './check-context.js';
import { checkClasses, checkDcatAp } from './check-dcat-ap.js';
import { createNodeCheck } from './check-node.js';
import { createValueCheck } from './check-value.js';
import { checkedClasses } from './checked-classes.js';
import { areaOf, compileProfile } from './compile-profile.js';
import { classRules, dcatApRules } from './dcat-ap-rules.js';
import { checkHvd } from './hvd/check-hvd.js';
import { highValueScope } from './hvd/high-value-scope.js';
import { hvdRules } from './hvd/hvd-rules.js';
import { integrityChecks } from './integrity-checks.js';
import { ruleFamilies } from './rule-families.js';

/** All rules that checking a catalogue can fire, in a stable order. */
export const rules: readonly AnyRule[] = [
  ...dcatApRules,
  ...hvdRules,
  ...integrityChecks.map(({ rule }) => rule),
  ...classRules,
  conceptUnknown,
  ...artefactChecks.map(({ rule }) => rule),
];

/** What to check beyond, or short of, everything. */
export interface CheckCatalogueOptions {
  /** Ids of the rule families to run, or `all`; unless told, those that judge what is wrong: `dcat-ap`, `hvd`, `catalogue`. */
  readonly families?: readonly string[] | 'all';
  /** Profiles beside DCAT-AP and its high-value extension: their tables are checked the same way. */
  readonly profiles?: readonly ApplicationProfile[];
}

/**
 * Checks a catalogue against DCAT-AP 3.0.1, and against the HVD profile where it claims the regulation. Findings are sorted by place.
 *
 * @example
 * ```ts
 * import { checkCatalogue } from '@ds4sscc/catalogue';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   PREFIX dct: <http://purl.org/dc/terms/>
 *   <http://city.example/air> a dcat:Dataset ; dct:title "Air quality"@en .`;
 * const findings = checkCatalogue(await parseGraph(text, { source: 'air.ttl' }));
 * findings.filter(({ level }) => level === 'error').map(({ rule }) => rule); // => ['dcat-ap/dataset-description-missing']
 * ```
 */
export function checkCatalogue(document: GraphDocument, options: CheckCatalogueOptions = {}): readonly Finding[] {
  const { families = wrongFamilies, profiles = [] } = options;
  const ownAreas = profiles.map(areaOf);
  const wants = (area: string): boolean => families === 'all' || families.includes(area) || ownAreas.includes(area);
  const context = createCheckContext(document, checkedClasses(profiles));
  const scope = highValueScope(context);
  const checkValue = createValueCheck(context, wants);
  const parts = [
    checkDcatAp(context, checkValue, scope),
    wants('hvd') ? checkHvd(context, checkValue, scope) : [],
    ...profiles.map((profile) =>
      checkClasses(context, compileProfile(profile), (compiled) =>
        createNodeCheck(context, compiled, checkValue, undefined),
      ),
    ),
    ...[...integrityChecks, ...artefactChecks]
      .filter(({ rule }) => wants(areaOfRule(rule.id)))
      .map(({ check }) => check(context, scope)),
  ];
  const findings = parts.flat();
  // The table finds what is wrong on the way to everything else.
  const asked = options.families ? findings.filter(({ rule }) => wants(areaOfRule(rule))) : findings;
  return asked.sort(compareFindings);
}

const wrongFamilies = ruleFamilies.filter(({ judges }) => judges === 'wrong').map(({ id }) => id);

function areaOfRule(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}
