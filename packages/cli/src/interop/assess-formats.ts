import { formatsHelp } from '../formats-help.js';
import type { OutputKind } from '../read-outputs.js';

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

/** What `--output` of an assessment takes. */
export const assessOutputs: OutputKind<AssessFormat> = {
  formats: Object.keys(formats) as AssessFormat[],
  noun: 'assessment',
  example: 'json=baseline.json',
};
