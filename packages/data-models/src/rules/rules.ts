import { type AnyRule, jsonRules, textRules } from '@ds4sscc/findings';
import { attributeRules } from './attribute-rules.js';
import { entityRules } from './entity-rules.js';
import { fileRules } from './file-rules.js';
import { featureRules, geometryRules } from './geojson-rules.js';
import { identifierRules } from './identifier-rules.js';
import { unitRules, valueRules } from './value-rules.js';

/** Every rule that this package can fire. */
export const rules: readonly AnyRule[] = [
  ...identifierRules,
  ...entityRules,
  ...attributeRules,
  ...valueRules,
  ...unitRules,
  ...geometryRules,
  ...featureRules,
  ...fileRules,
  ...jsonRules,
  ...textRules,
];
