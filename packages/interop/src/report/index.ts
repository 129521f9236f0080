export { badge } from './badge.js';
export type { EvidenceChange, EvidenceComparison } from './compare-evidence.js';
export { compareEvidence } from './compare-evidence.js';
export type { ComplianceRow } from './compliance-table.js';
export { complianceTable } from './compliance-table.js';
export { complianceCsv, complianceMarkdown } from './write-compliance-table.js';
