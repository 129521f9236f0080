export { priorityCatalogue } from './priority-catalogue.js';
export type { PriorityDataset } from './priority-datasets.js';
export { priorityDatasets } from './priority-datasets.js';
export type { PriorityDomain } from './priority-domains.js';
export { priorityDomains } from './priority-domains.js';
export { priorityGraph } from './priority-graph.js';
export type { PriorityUseCase } from './priority-use-cases.js';
export { priorityUseCases } from './priority-use-cases.js';
