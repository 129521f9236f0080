export type { CataloguePage, CheckStreamOptions, StreamSummary } from './check-catalogue-stream.js';
export { checkCataloguePages, checkCatalogueStream } from './check-catalogue-stream.js';
export type { HydraPagesOptions } from './hydra-pages.js';
export { hydraPages } from './hydra-pages.js';
export { streamRules } from './stream-rules.js';
