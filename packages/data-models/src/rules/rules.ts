import { type AnyRule, jsonRules, textRules } from '@ds4sscc/findings';
import { attributeRules } from './attribute-rules.js';
import { contentRules } from './content-rules.js';
import { contextRules } from './context-rules.js';
import { datasetRules } from './dataset-rules.js';
import { entityRules } from './entity-rules.js';
import { fileRules } from './file-rules.js';
import { featureRules, geometryRules } from './geojson-rules.js';
import { identifierRules } from './identifier-rules.js';
import { instanceRules } from './instance-rules.js';
import { judgementRules } from './judgement-rules.js';
import { memberRules } from './member-rules.js';
import { nameRules } from './name-rules.js';
import { queryRules } from './query-rules.js';
import { unitRules, valueRules } from './value-rules.js';

/** Every rule that this package can fire. */
export const rules: readonly AnyRule[] = [
  ...identifierRules,
  ...entityRules,
  ...attributeRules,
  ...memberRules,
  ...contentRules,
  ...instanceRules,
  ...nameRules,
  ...contextRules,
  ...datasetRules,
  ...queryRules,
  ...valueRules,
  ...unitRules,
  ...judgementRules,
  ...geometryRules,
  ...featureRules,
  ...fileRules,
  ...jsonRules,
  ...textRules,
];
