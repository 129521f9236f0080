export { dataActReport } from './data-act-report.js';
export type { DescribedGraph } from './describe-datasets.js';
export { describeDatasets } from './describe-datasets.js';
export type { DescribedDataset, DescribedResource, DescribedStatement } from './described-dataset.js';
export { hvdReport } from './hvd-report.js';
export type { LegalEvidence, LegalInput, LegalState, PartDecision } from './legal-part.js';
export type { DatasetReport, DemandReport, LegalReport, PartReport } from './legal-report.js';
export { legalCsv, legalMarkdown } from './write-legal-report.js';
