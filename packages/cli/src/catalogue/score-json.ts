import type { ScoreReport } from './score-report.js';

/** A score as JSON: for all files together, and for each file with its datasets. */
export function scoreJson({ files, catalogue, fixes, links }: ScoreReport): string {
  const ofFiles = files.map(({ source, score, fixes: perFix }) => ({
    source,
    catalogue: score.catalogue,
    datasets: score.datasets.map((dataset, at) => ({ ...dataset, fixes: perFix.datasets[at]?.fixes ?? [] })),
    fixes: perFix.fixes,
  }));
  return `${JSON.stringify({ catalogue, fixes, ...(links && { links }), files: ofFiles }, null, 2)}\n`;
}
