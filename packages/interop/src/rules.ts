import type { AnyRule } from '@ds4sscc/findings';
import { apiChecks } from './api/api-checks.js';
import { versionUnsupported } from './api/checks/version-unsupported.js';
import { formRules } from './artefacts/forms/form-rules.js';
import { standardRules } from './artefacts/forms/standard-rules.js';
import { declarationRules } from './check-declarations.js';
import { waiverRules } from './check-waivers.js';

/** Every rule that this package can fire. */
export const rules: readonly AnyRule[] = [
  versionUnsupported,
  ...apiChecks.map(({ rule }) => rule),
  ...declarationRules,
  ...waiverRules,
  ...formRules,
  ...standardRules,
];
