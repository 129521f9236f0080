import type { LegalReport } from './legal-report.js';
import { othersLine, shortId, stateWords } from './legal-words.js';

/**
 * A legal report for the terminal: for each dataset which demands are met, and line by line what is not.
 *
 * @example
 * ```ts
 * import { dataActReport, legalText } from '@ds4sscc/interop/legal';
 *
 * legalText(dataActReport({ datasets: [] })).includes('It is no legal advice.'); // => true
 * ```
 */
export function legalText({ notice, datasets, notCovered }: LegalReport): string {
  const lines = [notice, ''];
  for (const { title, demands } of datasets) {
    lines.push(`${oneLine(title)}:`);
    for (const demand of demands) {
      lines.push(`  ${shortId(demand)}  ${stateWords[demand.state]}: ${demand.title}`);
      for (const { state, reason } of demand.parts)
        if (state === 'missing' || state === 'unknown') lines.push(`    ${stateWords[state]}: ${reason}`);
    }
    lines.push('');
  }
  if (notCovered > 0) lines.push(othersLine(notCovered), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Titles come from files: control characters, which terminals obey, are left out. */
function oneLine(title: string): string {
  return title.replace(/[\p{Cc}\s]+/gu, ' ');
}
