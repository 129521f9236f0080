import type { AttributeCheck } from './attribute-object.js';
import { checkHistory } from './check-history.js';
import { checkMetadata } from './check-metadata.js';
import { checkNulls } from './check-nulls.js';
import { checkPlacement } from './check-placement.js';
import { checkTimes } from './check-times.js';

/** What NGSI-LD asks of every attribute object, at any depth and whatever the model. */
export const attributeChecks: readonly AttributeCheck[] = [
  checkPlacement,
  checkMetadata,
  checkTimes,
  checkHistory,
  checkNulls,
];
