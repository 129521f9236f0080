import type { CatalogueCheck } from './catalogue-check.js';

/** Where a document meets a difference between official artefacts and the specification. */
export const artefactChecks: readonly CatalogueCheck[] = [];
