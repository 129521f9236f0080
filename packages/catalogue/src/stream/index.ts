export type { CataloguePage, CheckStreamOptions, StreamSummary } from './check-catalogue-stream.js';
export { checkCataloguePages, checkCatalogueStream, streamRules } from './check-catalogue-stream.js';
