import { type ChosenOutput, chooseOutputs, formatsHelp } from '../choose-outputs.js';

/** The formats of assessments, and what each is for. */
const formats = {
  text: 'for the terminal',
  markdown: 'the compliance table of a tender',
  csv: 'the same table, for spreadsheets',
  json: 'all evidence, for "interop compare"',
  badge: 'an SVG for a page',
} as const;

/** A format of assessments. */
export type AssessFormat = keyof typeof formats;

/** The part of the help text that lists the formats. */
export const assessFormatHelp: string = formatsHelp(formats);

/** The assessments that `--output` asks for. */
export function readAssessOutputs(texts: readonly string[] = []): readonly ChosenOutput<AssessFormat>[] {
  return chooseOutputs(texts, formats);
}
