import { csvRules, gbfsRules, inputRules as dataRules, rules as entityRules } from '@ds4sscc/data-models/rules';
import { type AnyRule, finding, jsonRules, type Report, suppressionRules, textRules } from '@ds4sscc/findings';
import { aboutRules } from './about-rules.js';
import { type CheckDataSpaceOptions, checkSources } from './check-sources.js';
import { createFacts } from './kinds/data-space-facts.js';
import { entities } from './kinds/entities.js';
import { gbfs } from './kinds/gbfs.js';
import { kindOfText } from './kinds/kind-of-text.js';
import { binary, empty } from './kinds/other.js';
import type { SourceKind } from './kinds/source-kind.js';
import { isTableName, table, tableWithoutMapping } from './kinds/table.js';
import { inputRules, sourceNoData } from './source.js';
import { toReport } from './to-report.js';

/** What data to check, and how. */
export interface CheckDataOptions extends CheckDataSpaceOptions {
  /** Names of the sources that have to hold data; others that hold none are passed over. */
  readonly named?: ReadonlySet<string>;
}

/**
 * Checks data files, and nothing around them: no description, no catalogue, no requirements.
 *
 * @example
 * ```ts
 * import { checkData, textSource } from '@ds4sscc/blueprint';
 *
 * const report = await checkData({ sources: [textSource('air.json', '[{"id": "urn:ngsi-ld:AirQualityObserved:1", "type": "AirQualityObservd"}]')] });
 * report.findings[0]?.fix?.description; // => 'write "AirQualityObserved"'
 * ```
 */
export async function checkData(options: CheckDataOptions): Promise<Report> {
  const kinds = [empty, binary, table, gbfs, entities, otherThanData(options.named ?? new Set())];
  const collector = await checkSources(options, kinds, createFacts(), [...rules, ...dataRules]);
  return aboutRules(toReport(collector, options), ruleIds);
}

const rules: readonly AnyRule[] = [
  ...inputRules,
  ...textRules,
  ...jsonRules,
  ...suppressionRules,
  ...entityRules,
  ...csvRules,
  ...gbfsRules,
];

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

function otherThanData(named: ReadonlySet<string>): SourceKind {
  return {
    recognise: () => true,
    async check({ name, headText }, context) {
      const kind = isTableName(name) ? tableWithoutMapping(name) : kindOfText(headText);
      if (!named.has(name)) return { kind, outcome: 'skipped', contents: {} };
      context.add([finding(sourceNoData, { source: name }, { kind })]);
      return { kind, outcome: 'unreadable', contents: {} };
    },
  };
}
