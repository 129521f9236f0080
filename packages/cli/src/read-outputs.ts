import { nearestWord } from '@ds4sscc/findings';
import { UsageError } from './usage-error.js';

/** One output that was asked for: a format, and a file or standard output. */
export interface Output<Format extends string = string> {
  readonly format: Format;
  /** `undefined` is standard output. */
  readonly file: string | undefined;
}

/** The formats of a command, and what it writes in them. */
export interface OutputKind<Format extends string> {
  readonly formats: readonly Format[];
  /** What one output is called: `report`. */
  readonly noun: string;
  /** How one is sent to a file. */
  readonly example: string;
}

/**
 * The outputs that `--output` asks for, each as `format` or `format=file`; text for the terminal where none goes there.
 *
 * @throws {UsageError} for an unknown format, or where two of them would go to standard output.
 */
export function readOutputs<Format extends string>(
  texts: readonly string[] | undefined,
  { formats, noun, example }: OutputKind<Format | 'text'>,
): readonly Output<Format | 'text'>[] {
  const outputs = (texts ?? []).map((text) => parseOutput(text, formats));
  const toStandardOutput = outputs.filter(({ file }) => file === undefined);
  if (toStandardOutput.length > 1)
    throw new UsageError(`only one ${noun} can go to standard output; give the others a file: --output ${example}`);
  return toStandardOutput.length > 0 ? outputs : [{ format: 'text', file: undefined }, ...outputs];
}

function parseOutput<Format extends string>(text: string, formats: readonly Format[]): Output<Format> {
  const split = text.indexOf('=');
  const name = split < 0 ? text : text.slice(0, split);
  const file = split < 0 ? undefined : text.slice(split + 1);
  const format = formats.find((one) => one === name);
  if (format === undefined) {
    const meant = nearestWord(name, formats);
    throw new UsageError(
      `unknown format "${name}"${meant ? `; did you mean "${meant}"?` : '.'} Known are ${formats.join(', ')}.`,
    );
  }
  if (file === '') throw new UsageError(`--output ${format}= needs a file name after the "="`);
  return { format, file };
}
