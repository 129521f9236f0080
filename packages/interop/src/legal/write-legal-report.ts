import { sourceAndLine } from '@ds4sscc/findings';
import { markdownTable, markdownText } from '@ds4sscc/findings/format/markdown';
import { stringify } from 'csv-stringify/sync';
import type { LegalEvidence, LegalState } from './legal-part.js';
import type { DatasetReport, DemandReport, LegalReport } from './legal-report.js';

/** How a state is said to a data officer. */
const words: Readonly<Record<LegalState, string>> = {
  met: 'met',
  missing: 'missing',
  unknown: 'not known',
  'not-applicable': 'does not apply',
};
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
  const overview = datasets.map((one) => [text(one.title), ...one.demands.map(({ state }) => words[state])]);
  const lines = [`# ${text(title)}`, '', text(notice), '', `Source: <${url}>`, ''];
  if (datasets.length === 0) lines.push('No dataset was found that this applies to.', '');
  else lines.push(...markdownTable(head, overview), '');
  if (notCovered > 0) lines.push(`${notCovered} other datasets do not say that this applies to them.`, '');
  for (const one of datasets) lines.push(...datasetSection(one));
  return `${lines.join('\n').trimEnd()}\n`;
}

function datasetSection({ title, dataset, location, demands }: DatasetReport): readonly string[] {
  const rows = demands.flatMap((demand) =>
    demand.parts.map(({ title: asked, state, reason, evidence }) => [
      shortId(demand),
      text(asked),
      words[state],
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

/**
 * A legal report as CSV (RFC 4180), one row for each part of a demand and dataset. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 *
 * @example
 * ```ts
 * import { dataActReport, legalCsv } from '@ds4sscc/interop/legal';
 *
 * legalCsv(dataActReport({ datasets: [] })); // => 'dataset,title,demand,part,asked for,state,reason,evidence\r\n'
 * ```
 */
export function legalCsv({ datasets }: LegalReport): string {
  const head = ['dataset', 'title', 'demand', 'part', 'asked for', 'state', 'reason', 'evidence'];
  const rows = datasets.flatMap(({ dataset, title, demands }) =>
    demands.flatMap(({ requirement, parts }) =>
      parts.map((part) => [
        dataset,
        title,
        requirement,
        part.id,
        part.title,
        words[part.state],
        part.reason,
        part.evidence.map(evidenceText).join('; '),
      ]),
    ),
  );
  return stringify([head, ...rows], { record_delimiter: 'windows', escape_formulas: true });
}

/** `dct:license` of a line, or the name of a document. */
function evidenceText({ location, property, value }: LegalEvidence): string {
  const place = sourceAndLine(location);
  return property === undefined ? `${place}: ${clip(value)}` : `${place}: ${localName(property)} ${clip(value)}`;
}

function clip(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

function localName(property: string): string {
  return property.slice(Math.max(property.lastIndexOf('/'), property.lastIndexOf('#')) + 1);
}

function shortId({ requirement }: DemandReport): string {
  return requirement.slice(requirement.indexOf('/') + 1);
}

function text(value: string): string {
  return markdownText(value.replace(/\s+/g, ' '));
}
