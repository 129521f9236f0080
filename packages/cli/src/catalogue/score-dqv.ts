import { describeQuality, qualityPrefixes } from '@ds4sscc/catalogue/quality';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writtenText } from '../written-text.js';
import type { ScoreReport } from './score-report.js';

/**
 * A score in the Data Quality Vocabulary.
 *
 * @throws {UsageError} for several files: blank nodes of one are not those of another.
 */
export function scoreDqv({ files }: ScoreReport, terminal: Terminal): string {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError('--output dqv takes one catalogue at a time');
  const [catalogue, ...others] = file.document.graph
    .instances('http://www.w3.org/ns/dcat#Catalog')
    .filter(({ termType }) => termType === 'NamedNode');
  const options = catalogue && others.length === 0 ? { catalogue: catalogue.value } : {};
  const prefixes = { ...file.document.prefixes, ...qualityPrefixes };
  return writtenText(writeTurtle(describeQuality(file.score, options), { prefixes }), terminal);
}
