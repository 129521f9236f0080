import type { AnyRule } from '@ds4sscc/findings';
import { accessChecks } from './api/access-checks.js';
import { apiChecks } from './api/api-checks.js';
import { documentUnbounded } from './api/checks/document-unbounded.js';
import { findingsUnlisted } from './api/checks/findings-unlisted.js';
import { memberExcluded } from './api/checks/member-excluded.js';
import { schemaViolated } from './api/checks/schema-violated.js';
import { valueMalformed } from './api/checks/value-malformed.js';
import { valueNotListed } from './api/checks/value-not-listed.js';
import { versionUnsupported } from './api/checks/version-unsupported.js';
import { contextRules } from './artefacts/context/context-rules.js';
import { kindAmbiguous } from './artefacts/kind-ambiguous.js';
import { formRules } from './artefacts/forms/form-rules.js';
import { standardRules } from './artefacts/forms/standard-rules.js';
import { geospatialRules } from './artefacts/geospatial/geospatial-rules.js';
import { modelDescriptionRules } from './artefacts/model-description/model-rules.js';
import { sssomRules } from './artefacts/sssom/sssom-rules.js';
import { workflowRules } from './artefacts/workflow/workflow-rules.js';
import { schemaRules } from './artefacts/json-schema/schema-rules.js';
import { serviceRules } from './artefacts/service-rules.js';
import { declarationRules } from './check-declarations.js';
import { waiverRules } from './check-waivers.js';

/** Every rule that this package can fire. */
export const rules: readonly AnyRule[] = [
  versionUnsupported,
  ...apiChecks.map(({ rule }) => rule),
  ...accessChecks.map(({ rule }) => rule),
  documentUnbounded,
  findingsUnlisted,
  memberExcluded,
  schemaViolated,
  valueMalformed,
  valueNotListed,
  ...declarationRules,
  ...waiverRules,
  ...formRules,
  ...standardRules,
  ...geospatialRules,
  ...modelDescriptionRules,
  ...sssomRules,
  ...workflowRules,
  kindAmbiguous,
  ...contextRules,
  ...schemaRules,
  ...serviceRules,
];
