import type { CatalogueFix, CatalogueScore, PointsPerFix, QualityScore } from '@ds4sscc/catalogue/quality';
import type { GraphDocument } from '@ds4sscc/linked-data';

/** A file with its score. */
export interface ScoredFile {
  readonly source: string;
  readonly document: GraphDocument;
  readonly score: QualityScore;
  readonly fixes: PointsPerFix;
}

/** What came of trying links. */
export interface TriedLinks {
  tried: number;
  working: number;
  broken: number;
  unknown: number;
  /** Those that do not work, with the HTTP status; 0 where nobody answers. */
  readonly failing: { readonly url: string; readonly status: number }[];
}

/** Scores of files, and of all of them together. */
export interface ScoreReport {
  readonly files: readonly ScoredFile[];
  readonly catalogue: CatalogueScore;
  /** Most points first. */
  readonly fixes: readonly CatalogueFix[];
  readonly aggregation: 'datasets' | 'population';
  readonly sufficientFrom: number;
  /** Absent where links were not tried. */
  readonly links?: TriedLinks;
}
