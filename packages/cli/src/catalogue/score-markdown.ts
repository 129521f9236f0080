import { dimensions, indicators } from '@ds4sscc/catalogue/quality';
import { counted } from '../counted.js';
import { visible } from '../visible.js';
import type { ScoreReport } from './score-report.js';
import { explainLinks, how, scaleOf, showExample, showGain, showPoints, showRating } from './score-words.js';

/** A score as Markdown, for comments and summaries. */
export function scoreMarkdown(report: ScoreReport, most: number): string {
  const { catalogue, files, fixes } = report;
  const { points, rating, datasets, distributions } = catalogue;
  const parts = [
    `## Metadata quality: ${showPoints(points)} of 405 points${how(report)}, ${showRating(rating)}`,
    `${counted(datasets, 'dataset')} and ${counted(distributions, 'distribution')} in ${files.length === 1 ? code(files[0]?.source ?? '') : counted(files.length, 'file')}; the ratings are ${scaleOf(report)}. ${explainLinks(report).replace('--probe', '`--probe`')}`,
    table(
      ['Dimension', 'Points', 'of'],
      dimensions.map((dimension) => {
        const { of, ...own } = catalogue.dimensions[dimension];
        return [dimension, showPoints(own), String(of)];
      }),
    ),
    ...(files.length > 1
      ? [
          table(
            ['File', 'Datasets', 'Points', 'Rating'],
            files.map(({ source, score }) => [
              code(source),
              String(score.catalogue.datasets),
              showPoints(score.catalogue.points),
              showRating(score.catalogue.rating),
            ]),
          ),
        ]
      : []),
    '### What brings most points',
    fixes.length === 0
      ? 'Nothing is left to gain.'
      : table(
          ['Points', 'What to do', 'Datasets', 'First'],
          fixes
            .slice(0, most)
            .map((fix) => [showGain(fix.average), fix.instruction, String(fix.datasets), code(showExample(fix))]),
        ),
    '<details><summary>All indicators</summary>',
    table(
      ['Indicator', 'Property', 'Points', 'Earned by'],
      indicators.map(({ id, label, property, points: full, computedOn }) => {
        const { of, earned } = catalogue.indicators[id];
        return [label, property, String(full), `${showPoints(earned)} of ${counted(of, computedOn.toLowerCase())}`];
      }),
    ),
    '</details>',
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function escaped(text: string): string {
  return visible(text).replaceAll('|', '\\|');
}

/** A name that somebody else wrote, as code: nothing in it is markup. */
function code(text: string): string {
  return `\`${visible(text).replaceAll('`', "'")}\``;
}
