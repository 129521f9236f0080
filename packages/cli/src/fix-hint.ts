import type { Report } from '@ds4sscc/findings';
import { editsOf } from '@ds4sscc/findings/fix';
import { counted } from './counted.js';
import { shellWords } from './shell-words.js';

/** Areas of rules about records, which `ds4sscc fix` corrects. */
const areas: ReadonlySet<string> = new Set(['data', 'geojson', 'ngsi-ld']);

/** A line that says what `ds4sscc fix` would do for these findings; empty where that is nothing. */
export function fixHint(report: Report, paths: readonly string[]): string {
  const kinds = new Map(report.sources.map(({ source, kind }) => [source, kind]));
  const fixable = report.findings.filter(
    (found) =>
      areas.has(found.rule.slice(0, found.rule.indexOf('/'))) &&
      editsOf(found).length > 0 &&
      /^(?:entit|features)/.test(kinds.get(found.location.source) ?? ''),
  );
  if (fixable.length === 0 || paths.includes('-')) return '';
  const least = report.summary.omitted > 0 ? 'At least ' : '';
  return `${least}${counted(fixable.length, 'finding')} may be corrected safely: ds4sscc fix ${shellWords(paths)}\n`;
}
