import { sourceAndLine } from '@ds4sscc/findings';
import { markdownTable, markdownText } from '@ds4sscc/findings/format/markdown';
import type { DatasetReport, LegalReport } from './legal-report.js';
import { evidenceText, othersLine, shortId, stateWords } from './legal-words.js';

const mostEvidence = 3;

/**
 * A legal report as Markdown: an overview of all datasets, then what is missing, dataset by dataset.
 *
 * @example
 * ```ts
 * import { dataActReport, legalMarkdown } from '@ds4sscc/interop/legal';
 *
 * legalMarkdown(dataActReport({ datasets: [] })).split('\n')[0]; // => '# Data Act, Article 33(1)'
 * ```
 */
export function legalMarkdown({ title, notice, url, datasets, notCovered }: LegalReport): string {
  const head = ['Dataset', ...(datasets[0]?.demands.map((demand) => shortId(demand)) ?? [])];
  const overview = datasets.map((one) => [text(one.title), ...one.demands.map(({ state }) => stateWords[state])]);
  const lines = [`# ${text(title)}`, '', text(notice), '', `Source: <${url}>`, ''];
  if (datasets.length === 0) lines.push('No dataset was found that this applies to.', '');
  else lines.push(...markdownTable(head, overview), '');
  if (notCovered > 0) lines.push(othersLine(notCovered), '');
  for (const one of datasets) lines.push(...datasetSection(one));
  return `${lines.join('\n').trimEnd()}\n`;
}

function datasetSection({ title, dataset, location, demands }: DatasetReport): readonly string[] {
  const rows = demands.flatMap((demand) =>
    demand.parts.map(({ title: asked, state, reason, evidence }) => [
      shortId(demand),
      text(asked),
      stateWords[state],
      text(reason),
      text(evidence.slice(0, mostEvidence).map(evidenceText).join('; ')),
    ]),
  );
  return [
    `## ${text(title)}`,
    '',
    `${text(dataset)} (${text(sourceAndLine(location))})`,
    '',
    ...markdownTable(['', 'What is asked for', 'State', 'Why', 'Where'], rows),
    '',
  ];
}

function text(value: string): string {
  return markdownText(value.replace(/\s+/g, ' '));
}
