export { isCalendarDay } from './calendar-day.js';
export { certainWord } from './certain-word.js';
export type { Claim, ClaimEvidence, ClaimMethod, Waiver } from './claim.js';
export type { Collector, CollectorOptions } from './create-collector.js';
export { createCollector } from './create-collector.js';
export type { DocumentParts, JsonDocument } from './create-document.js';
export { createDocument, placeAt } from './create-document.js';
export { createJsonDocument } from './create-json-document.js';
export type { DecodedText } from './decode-text.js';
export { decodeText, textNotUtf8, textRules } from './decode-text.js';
export { findJsonPlace } from './find-json-place.js';
export type { Edit, Evidence, Excerpt, Finding, FindingDetail, Fix, Location, Verdict } from './finding.js';
export { compareFindings, compareText, finding, showValue } from './finding.js';
export type { JsonPlace, JsonProblem } from './json-scan.js';
export { escapePointer, unescapePointer } from './json-scan.js';
export type { Suppression } from './matches-suppression.js';
export { matchesSource, matchesSuppression } from './matches-suppression.js';
export { nearestWord } from './nearest-word.js';
export { jsonDuplicateKey, jsonRules, jsonSyntaxError, jsonTooDeep, parseJson } from './parse-json.js';
export type { ParsedSuppressions, SuppressionOptions } from './parse-suppressions.js';
export { parseSuppressions } from './parse-suppressions.js';
export type {
  LevelCounts,
  Report,
  ReportMeta,
  RequirementResult,
  RuleResult,
  RuleStatus,
  SourceOutcome,
  SourceResult,
  SuppressedFinding,
} from './report.js';
export type { AnyRule, Level, NoArgs, Rule, RuleRecord } from './rule.js';
export { defineRule, FindingsError, levels, ruleRecord } from './rule.js';
export type { KeepLimits } from './smallest-findings.js';
export { sourceAndLine } from './source-and-line.js';
export type { Position, TextPositions } from './source-text.js';
export { excerptOf, positionsOf } from './source-text.js';
export type { SuppressionProblem } from './suppression-rules.js';
export {
  suppressionExpired,
  suppressionMalformed,
  suppressionRules,
  suppressionRuleUnknown,
  suppressionUnused,
} from './suppression-rules.js';
