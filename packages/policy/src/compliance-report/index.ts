export type { ComplianceReport, PolicyReport, PremiseReport, ReportValue, RuleReport } from './report-terms.js';
export type { ComplianceReportOptions } from './to-compliance-report.js';
export { toComplianceReport } from './to-compliance-report.js';
export { toLogReport } from './to-log-report.js';
