export type { DocumentParts, JsonDocument } from './create-document.js';
export { createDocument, placeAt } from './create-document.js';
export type { DecodedText } from './decode-text.js';
export { decodeText, textNotUtf8, textRules } from './decode-text.js';
export type { Evidence, Excerpt, Finding, FindingDetail, Fix, Location, Verdict } from './finding.js';
export { compareFindings, compareText, finding, showValue } from './finding.js';
export type { JsonPlace } from './json-scan.js';
export { escapePointer } from './json-scan.js';
export { nearestWord } from './nearest-word.js';
export { jsonDuplicateKey, jsonRules, jsonSyntaxError, jsonTooDeep, parseJson } from './parse-json.js';
export type {
  LevelCounts,
  Report,
  RuleResult,
  RuleStatus,
  SourceOutcome,
  SourceResult,
  SuppressedFinding,
} from './report.js';
export type { AnyRule, Level, NoArgs, Rule, RuleRecord } from './rule.js';
export { defineRule, FindingsError, levels, ruleRecord } from './rule.js';
export type { Position, TextPositions } from './source-text.js';
export { excerptOf, positionsOf } from './source-text.js';
