import type { Paint, Style } from './ansi.js';
import { displayWidth } from './display-width.js';
import { wrapText } from './wrap-text.js';

/** How the text format is laid out. */
export interface TextLayout {
  readonly width: number;
  /** Findings of one rule shown in full, per source. */
  readonly limit: number;
  readonly paint: Paint;
}

/** A text behind a painted label; where it wraps, its lines stand below each other, `indent` columns in. */
export function labelled(
  style: Style,
  label: string,
  text: string,
  { width, paint }: TextLayout,
  indent: number = displayWidth(label),
): readonly string[] {
  // The label takes part in the wrapping as one long word, because it may be wider than the indent.
  const room = Math.max(20, width - indent);
  const filler = 'x'.repeat(Math.max(0, displayWidth(label) - indent));
  const [first = '', ...rest] = wrapText(filler + text, room);
  return [paint(style, label) + first.slice(filler.length), ...rest.map((line) => ' '.repeat(indent) + line)];
}
