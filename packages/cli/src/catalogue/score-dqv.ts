import { describeQuality, qualityPrefixes } from '@ds4sscc/catalogue/quality';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { UsageError } from '../usage-error.js';
import type { ScoreReport } from './score-report.js';

/**
 * A score in the Data Quality Vocabulary.
 *
 * @throws {UsageError} for several files: blank nodes of one are not those of another.
 */
export function scoreDqv({ files }: ScoreReport): string {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError('--output dqv takes one catalogue at a time');
  const [catalogue, ...others] = file.document.graph
    .instances('http://www.w3.org/ns/dcat#Catalog')
    .filter(({ termType }) => termType === 'NamedNode');
  const options = catalogue && others.length === 0 ? { catalogue: catalogue.value } : {};
  return writeTurtle(describeQuality(file.score, options), {
    prefixes: { ...file.document.prefixes, ...qualityPrefixes },
  }).text;
}
