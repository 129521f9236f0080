import { dimensions, type Interval, type Rating } from '@ds4sscc/catalogue/quality';
import { counted } from '../counted.js';
import { visible } from '../visible.js';
import type { ScoreReport } from './score-report.js';
import { wrap } from '../wrap.js';
import { explainLinks, how, scaleOf, showExample, showGain, showPoints, showRating } from './score-words.js';

/** How a score is shown. */
export interface ScoreStyle {
  readonly fixes: number;
  readonly colour: boolean;
  readonly width: number;
}

type Paint = (style: 'strong' | 'faint' | Rating, text: string) => string;

const codes = { strong: '1', faint: '2', excellent: '32', good: '32', sufficient: '33', bad: '31' } as const;

/** A score for people at a terminal. */
export function scoreText(report: ScoreReport, { fixes, colour, width }: ScoreStyle): string {
  const paint: Paint = (style, text) => (colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
  const paragraphs = [
    head(report, paint, width),
    dimensionRows(report, paint),
    wrap(explainLinks(report), width),
    failingLinks(report),
    fileRows(report),
    fixList(report, fixes, paint, width),
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
}

function head(report: ScoreReport, paint: Paint, width: number): string {
  const { catalogue, files } = report;
  const { points, rating, datasets, distributions } = catalogue;
  const [file, ...more] = files;
  const subject = more.length === 0 && file ? visible(file.source) : counted(files.length, 'file');
  return [
    `${paint('strong', subject)}: ${counted(datasets, 'dataset')}, ${counted(distributions, 'distribution')}`,
    '',
    `${paint('strong', `Metadata quality: ${showPoints(points)} of 405 points${how(report)}`)}, ${paint(rating.min, showRating(rating))}`,
    `  ${bar(points, 405, Math.min(60, width - 4))}`,
    paint('faint', `  ${scaleOf(report)}`),
  ].join('\n');
}

function dimensionRows({ catalogue }: ScoreReport, paint: Paint): string {
  const rows = dimensions.map((dimension) => {
    const { of, ...points } = catalogue.dimensions[dimension];
    const name = dimension.slice(0, 1).toUpperCase() + dimension.slice(1);
    return `  ${name.padEnd(18)}${bar(points, of, 24)}  ${showPoints(points)} of ${of}`;
  });
  const ratings = Object.entries(catalogue.ratings)
    .filter(([, { max, min }]) => max > 0 || min > 0)
    .map(
      ([rating, { min, max }]) => `${min === max ? min : `${Math.min(min, max)} to ${Math.max(min, max)}`} ${rating}`,
    );
  return [...rows, '', `  ${paint('faint', 'Datasets by rating:')} ${ratings.join(', ')}`].join('\n');
}

/** Full blocks are certain points, light ones depend on links. */
function bar({ min, max }: Interval, whole: number, width: number): string {
  const sure = Math.round((Math.max(0, Math.min(min, max)) / whole) * width);
  const open = Math.round((Math.max(0, min, max) / whole) * width) - sure;
  return '█'.repeat(sure) + '▒'.repeat(open) + '·'.repeat(Math.max(0, width - sure - open));
}

/** Most links that are listed; the JSON has all. */
const mostLinks = 5;

function failingLinks({ links }: ScoreReport): string {
  if (links === undefined || links.failing.length === 0) return '';
  const rows = links.failing
    .slice(0, mostLinks)
    .map(({ url, status }) => `  ${status === 0 ? 'no answer' : String(status).padEnd(9)}  ${visible(url)}`);
  const more = links.failing.length - rows.length;
  return [...rows, ...(more > 0 ? [`  and ${more} more, with --output json`] : [])].join('\n');
}

function fileRows({ files }: ScoreReport): string {
  if (files.length < 2) return '';
  const longest = Math.max(...files.map(({ source }) => source.length));
  return files
    .map(({ source, score: { catalogue } }) => {
      const name = visible(source).padEnd(Math.min(longest, 60));
      return catalogue.datasets === 0
        ? `  ${name}  no dataset`
        : `  ${name}  ${showPoints(catalogue.points)}, ${showRating(catalogue.rating)} (${counted(catalogue.datasets, 'dataset')})`;
    })
    .join('\n');
}

function fixList({ fixes, catalogue }: ScoreReport, most: number, paint: Paint, width: number): string {
  if (fixes.length === 0) return 'Nothing is left to gain.';
  const items = fixes.slice(0, most).map((fix, at) => {
    const gain = showGain(fix.average).padEnd(17);
    const [first = '', ...rest] = wrap(fix.instruction, width - 23).split('\n');
    const where = `${fix.datasets} of ${counted(catalogue.datasets, 'dataset')}, first ${showExample(fix)}`;
    const indent = ' '.repeat(23);
    return [
      `${String(at + 1).padStart(4)}. ${paint('strong', gain)}${first}`,
      ...[...rest, paint('faint', where)].map((line) => indent + line),
    ].join('\n');
  });
  const left = fixes.length > most ? `\n${fixes.length - most} more with --fixes ${fixes.length}` : '';
  return `${paint('strong', 'What brings most points')} (each done alone${catalogue.datasets > 1 ? ', on average over all datasets' : ''})\n${items.join('\n')}${left}`;
}
