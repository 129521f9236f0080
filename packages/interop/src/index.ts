export { checkApiDescription } from './api/check-api-description.js';
export type { ApiFormat } from './api/recognise-api-description.js';
export { recogniseApiDescription } from './api/recognise-api-description.js';
export type { ApiSummary } from './api/summarise-api.js';
export { summariseApi } from './api/summarise-api.js';
export { assess } from './assess.js';
export type {
  ApiFacts,
  AssessmentInput,
  CatalogueFacts,
  ComplianceFacts,
  CredentialFacts,
  DataServiceFacts,
  DatasetFacts,
  Declaration,
  DistributionFacts,
  EntityFacts,
  LinkedEntitiesFacts,
  RequirementWaiver,
  PolicyFacts,
  RepresentationFacts,
  SnapshotSeries,
  SourceFacts,
} from './assessment-input.js';
export type { Claim, ClaimEvidence, ClaimMethod, Waiver } from './claims/claim.js';
export type { DeclarationOptions } from './check-declarations.js';
export { checkDeclarations } from './check-declarations.js';
export { checkWaivers } from './check-waivers.js';
export { InteropError } from './interop-error.js';
export type { CheckKind, Requirement, RequirementLevel } from './requirement.js';
export { requirement } from './requirement.js';
export { requirements } from './requirements-data.js';
export { rules } from './rules.js';
export type { ConformanceLevel, MimScore, Score, Scorecard } from './scorecard.js';
export { scorecard } from './scorecard.js';
