import type { QualityOptions } from '@ds4sscc/catalogue/quality';
import { nearestWord } from '@ds4sscc/findings';
import { UsageError } from '../usage-error.js';

type ReadingName = Exclude<keyof QualityOptions, 'lists'>;

/** The open points of the MQA: values, the first of them by default, and what they are about. */
const readings: Readonly<Record<ReadingName, readonly [about: string, ...values: string[]]>> = {
  aggregation: ['the score of a catalogue: average of datasets, or share that earns', 'datasets', 'population'],
  absentFormat: ['no format or media type', 'no-points', 'minus-five'],
  dates: ['where dates may stand', 'dataset', 'dataset-or-distribution'],
  formatAndMediaType: ['what has to be of a list', 'both', 'either', 'half-each'],
  iris: ['how IRIs are compared with lists', 'same-address', 'exact'],
  mediaTypes: ['which media types are of IANA', 'iana-address', 'list'],
  sufficientFrom: ['first sufficient score', '121', '120'],
  words: ['formats written as words', 'not-listed', 'listed'],
  workingStatus: ['HTTP status of a link that works', '200-399', '200'],
};

/** The part of the help text that lists the readings. */
export const readingHelp: string = `
Readings (the first value unless told):
${Object.entries(readings)
  .map(([name, [about, ...values]]) => `  ${name}=${values.join('|')}\n      ${about}`)
  .join('\n')}
`;

/**
 * Reads `name=value`.
 *
 * @throws {UsageError} for a name or a value that there is not.
 */
export function readReadings(texts: readonly string[] = []): QualityOptions {
  const options: Record<string, unknown> = {};
  for (const text of texts) {
    const [name = '', value = ''] = text.split('=', 2);
    if (!isReading(name)) throw new UsageError(`--reading ${text}: ${unknown(name, Object.keys(readings))}`);
    const [, ...values] = readings[name];
    if (!values.includes(value)) throw new UsageError(`--reading ${text}: ${unknown(value, values)}`);
    options[name] = name === 'sufficientFrom' ? Number(value) : value;
  }
  return options;
}

function isReading(name: string): name is ReadingName {
  return Object.hasOwn(readings, name);
}

function unknown(word: string, known: readonly string[]): string {
  const meant = nearestWord(word, known);
  return `there is no "${word}"${meant ? `; did you mean "${meant}"?` : '.'} Known are ${known.join(', ')}.`;
}
