import { type ChosenOutput, chooseOutputs, formatsHelp } from '../choose-outputs.js';

/** The formats of scores, and what each is for. */
const formats = {
  text: 'for the terminal',
  markdown: 'for comments and summaries',
  json: 'everything: each dataset, each distribution, points per fix',
  dqv: 'W3C Data Quality Vocabulary, in Turtle',
} as const;

/** A format of scores. */
export type ScoreFormat = keyof typeof formats;

/** One score that was asked for. */
export type ScoreOutput = ChosenOutput<ScoreFormat>;

/** The part of the help text that lists the formats. */
export const scoreFormatHelp: string = formatsHelp(formats);

/** The scores that `--output` asks for. */
export function readScoreOutputs(texts: readonly string[] = []): readonly ScoreOutput[] {
  return chooseOutputs(texts, formats);
}
