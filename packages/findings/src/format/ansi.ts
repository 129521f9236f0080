/** The few styles that the text format uses. */
export type Style = 'error' | 'warning' | 'info' | 'pass' | 'strong' | 'faint' | 'unknown';

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** ECMA-48 Select Graphic Rendition parameters. The sixteen basic colours follow the reader's own theme. */
const codes: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  pass: '32',
  strong: '1',
  faint: '2',
  unknown: '35',
};

/** Paints with escape sequences. */
export const paintAnsi: Paint = (style, text) => (text === '' ? '' : `\u001b[${codes[style]}m${text}\u001b[0m`);

/** Paints nothing: for files, CI logs and `NO_COLOR`. */
export const paintNothing: Paint = (_, text) => text;
