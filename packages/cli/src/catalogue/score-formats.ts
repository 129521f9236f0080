import { nearestWord } from '@ds4sscc/findings';
import { UsageError } from '../usage-error.js';

/** The formats of scores, and what each is for. */
const formats = {
  text: 'for the terminal',
  markdown: 'for comments and summaries',
  json: 'everything: each dataset, each distribution, points per fix',
  dqv: 'W3C Data Quality Vocabulary, in Turtle',
} as const;

/** A format of scores. */
export type ScoreFormat = keyof typeof formats;

/** One output that was asked for: a format, and a file or standard output. */
export interface ScoreOutput {
  readonly format: ScoreFormat;
  /** `undefined` is standard output. */
  readonly file: string | undefined;
}

/** The part of the help text that lists the formats. */
export const scoreFormatHelp: string = `
Formats:
${Object.entries(formats)
  .map(([name, use]) => `  ${name.padEnd(10)}${use}`)
  .join('\n')}
`;

/**
 * The outputs that `--output` asks for; one for the terminal where none goes there.
 *
 * @throws {UsageError} for an unknown format, or where two of them would go to standard output.
 */
export function readScoreOutputs(texts: readonly string[] = []): readonly ScoreOutput[] {
  const outputs = texts.map(parseScoreOutput);
  const toStandardOutput = outputs.filter(({ file }) => file === undefined);
  if (toStandardOutput.length > 1)
    throw new UsageError(
      'only one score can go to standard output; give the others a file: --output json=quality.json',
    );
  return toStandardOutput.length > 0 ? outputs : [{ format: 'text', file: undefined }, ...outputs];
}

function parseScoreOutput(text: string): ScoreOutput {
  const split = text.indexOf('=');
  const format = split < 0 ? text : text.slice(0, split);
  const file = split < 0 ? undefined : text.slice(split + 1);
  if (!isFormat(format)) {
    const meant = nearestWord(format, Object.keys(formats));
    throw new UsageError(
      `unknown format "${format}"${meant ? `; did you mean "${meant}"?` : '.'} Known are ${Object.keys(formats).join(', ')}.`,
    );
  }
  if (file === '') throw new UsageError(`--output ${format}= needs a file name after the "="`);
  return { format, file };
}

function isFormat(name: string): name is ScoreFormat {
  return Object.hasOwn(formats, name);
}
