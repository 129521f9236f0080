import type { DataSpace } from '../data-space.js';
import { canvasBoxes } from './canvas-boxes.js';
import { canvasHtml } from './canvas-html.js';
import { canvasMarkdown } from './canvas-markdown.js';

/** A data cooperation canvas. */
export interface DerivedCanvas {
  /** The document, in Markdown. What nobody wrote is said to be open. */
  readonly markdown: string;
  /** The same as one self-contained page. */
  readonly html: string;
  /** The boxes that nothing in the description fills, such as `Why: Context`. */
  readonly missing: readonly string[];
}

/**
 * The data cooperation canvas of a data space as a document: what the description already says is not asked again.
 *
 * @example
 * ```ts
 * import { defineDataSpace, deriveCanvas } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air quality', publisher: 'https://city.example/' }],
 *   canvas: { context: 'The air near schools is measured, and nobody sees the values.' },
 * });
 * const { markdown, missing } = deriveCanvas(space);
 * markdown.includes('City of Example: data provider'); // => true
 * missing[0]; // => 'Why: Added value'
 * ```
 */
export function deriveCanvas(space: DataSpace): DerivedCanvas {
  const filled = canvasBoxes(space);
  return {
    markdown: canvasMarkdown(space, filled),
    html: canvasHtml(space, filled),
    missing: filled.flatMap(({ section, boxes }) =>
      boxes.filter(({ lines }) => lines.length === 0).map(({ name }) => `${section}: ${name}`),
    ),
  };
}
