import { formatsHelp } from '../formats-help.js';
import type { OutputKind } from '../read-outputs.js';

/** The formats of scores, and what each is for. */
const formats = {
  text: 'for the terminal',
  markdown: 'for comments and summaries',
  json: 'everything: each dataset, each distribution, points per fix',
  dqv: 'W3C Data Quality Vocabulary, in Turtle',
} as const;

/** A format of scores. */
export type ScoreFormat = keyof typeof formats;

/** The part of the help text that lists the formats. */
export const scoreFormatHelp: string = formatsHelp(formats);

/** What `--output` of a score takes. */
export const scoreOutputs: OutputKind<ScoreFormat> = {
  formats: Object.keys(formats) as ScoreFormat[],
  noun: 'score',
  example: 'json=quality.json',
};
