import { checksumAlgorithm } from './artefact/checksum-algorithm.js';
import { geometryKind } from './artefact/geometry-kind.js';
import { highValueScopeWide } from './artefact/high-value-scope-wide.js';
import { recordStandards } from './artefact/record-standards.js';
import { shapesTermUnknown } from './artefact/shapes-term-unknown.js';
import { themeNested } from './artefact/theme-nested.js';
import type { CatalogueCheck } from './catalogue-check.js';

/** Where a document meets a difference between official artefacts and the specification. */
export const artefactChecks: readonly CatalogueCheck[] = [
  checksumAlgorithm,
  geometryKind,
  highValueScopeWide,
  recordStandards,
  shapesTermUnknown,
  themeNested,
];
