import { nearestWord } from '@ds4sscc/findings';
import { UsageError } from './usage-error.js';

/** One output that was asked for: a format, and a file or standard output. */
export interface ChosenOutput<Format extends string> {
  readonly format: Format;
  /** `undefined` is standard output. */
  readonly file: string | undefined;
}

/**
 * Reads the values of `--output` of a command that has formats of its own, each `format` or `format=file`. The first
 * format, for the terminal, is added where nothing goes there.
 *
 * @throws {UsageError} for an unknown format, or where two of them would go to standard output.
 */
export function chooseOutputs<Format extends string>(
  texts: readonly string[],
  formats: Readonly<Record<Format, string>>,
): readonly ChosenOutput<Format>[] {
  const names = Object.keys(formats) as Format[];
  const outputs = texts.map((text) => parse(text, names));
  const toStandardOutput = outputs.filter(({ file }) => file === undefined);
  if (toStandardOutput.length > 1)
    throw new UsageError('only one format can go to standard output; give the others a file: --output json=file.json');
  const [first] = names;
  return toStandardOutput.length > 0 || first === undefined
    ? outputs
    : [{ format: first, file: undefined }, ...outputs];
}

function parse<Format extends string>(text: string, names: readonly Format[]): ChosenOutput<Format> {
  const split = text.indexOf('=');
  const word = split < 0 ? text : text.slice(0, split);
  const file = split < 0 ? undefined : text.slice(split + 1);
  const format = names.find((name) => name === word);
  if (format === undefined) {
    const meant = nearestWord(word, names);
    throw new UsageError(
      `unknown format "${word}"${meant ? `; did you mean "${meant}"?` : '.'} Known are ${names.join(', ')}.`,
    );
  }
  if (file === '') throw new UsageError(`--output ${format}= needs a file name after the "="`);
  return { format, file };
}

/** The part of a help text that lists formats. */
export function formatsHelp(formats: Readonly<Record<string, string>>): string {
  const rows = Object.entries(formats).map(([name, use]) => `  ${name.padEnd(10)}${use}`);
  return `\nFormats:\n${rows.join('\n')}\n`;
}
