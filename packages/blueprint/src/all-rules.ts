import { rules as catalogueRules } from '@ds4sscc/catalogue';
import { definitionRules } from '@ds4sscc/catalogue/define';
import {
  csvRules,
  gbfsRules,
  inputRules as dataRules,
  modelRules,
  rules as entityRules,
} from '@ds4sscc/data-models/rules';
import { type AnyRule, jsonRules, suppressionRules, textRules } from '@ds4sscc/findings';
import { rules as interopRules } from '@ds4sscc/interop';
import { probeRules } from '@ds4sscc/interop/probe-rules';
import { rules as graphRules } from '@ds4sscc/linked-data';
import { rules as policyRules } from '@ds4sscc/policy/check';
import { acrossRules } from './across/across-checks.js';
import { descriptionRules } from './parse-data-space.js';
import { yamlRules } from './parse-yaml.js';
import { inputRules } from './source.js';

/** Every rule that a check can fire. */
export const allRules: readonly AnyRule[] = [
  ...new Map(
    [
      ...inputRules,
      ...dataRules,
      ...textRules,
      ...jsonRules,
      ...yamlRules,
      ...suppressionRules,
      ...descriptionRules,
      ...acrossRules,
      ...graphRules,
      ...entityRules,
      ...modelRules,
      ...csvRules,
      ...gbfsRules,
      ...policyRules,
      ...catalogueRules,
      ...definitionRules,
      ...interopRules,
      ...probeRules,
    ].map((rule) => [rule.id, rule]),
  ).values(),
];
