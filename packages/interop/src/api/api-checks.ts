import type { ApiCheck } from './api-check.js';
import { fieldUnknownCheck } from './checks/field-unknown.js';
import { infoIncompleteCheck } from './checks/info-incomplete.js';
import { memberMissingCheck } from './checks/member-missing.js';
import { memberWrongKindCheck } from './checks/member-wrong-kind.js';
import { operationIdDuplicateCheck } from './checks/operation-id-duplicate.js';
import { parameterDuplicateCheck } from './checks/parameter-duplicate.js';
import { parameterPlaceUnknownCheck } from './checks/parameter-place-unknown.js';
import { pathNotAbsoluteCheck } from './checks/path-not-absolute.js';
import { pathParameterUndeclaredCheck } from './checks/path-parameter-undeclared.js';
import { pathsMissingCheck } from './checks/paths-missing.js';
import { referenceEndlessCheck } from './checks/reference-endless.js';
import { referenceOutsideCheck } from './checks/reference-outside.js';
import { referenceUnresolvedCheck } from './checks/reference-unresolved.js';
import { responseSchemaMissingCheck } from './checks/response-schema-missing.js';
import { responsesMissingCheck } from './checks/responses-missing.js';
import { securitySchemeUndefinedCheck } from './checks/security-scheme-undefined.js';
import { serversMissingCheck } from './checks/servers-missing.js';
import { statusCodeMalformedCheck } from './checks/status-code-malformed.js';
import { tagDuplicateCheck } from './checks/tag-duplicate.js';

/** All checks of an API description. */
export const apiChecks: readonly ApiCheck[] = [
  infoIncompleteCheck,
  serversMissingCheck,
  pathsMissingCheck,
  pathNotAbsoluteCheck,
  pathParameterUndeclaredCheck,
  parameterPlaceUnknownCheck,
  responsesMissingCheck,
  statusCodeMalformedCheck,
  responseSchemaMissingCheck,
  operationIdDuplicateCheck,
  securitySchemeUndefinedCheck,
  referenceUnresolvedCheck,
  referenceEndlessCheck,
  referenceOutsideCheck,
  parameterDuplicateCheck,
  tagDuplicateCheck,
  memberMissingCheck,
  memberWrongKindCheck,
  fieldUnknownCheck,
];
