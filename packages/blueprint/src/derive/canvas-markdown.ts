import { markdownText } from '@ds4sscc/findings/format/markdown';
import type { DataSpace } from '../data-space.js';
import type { CanvasSection } from './canvas-boxes.js';

/** A canvas in Markdown. */
export function canvasMarkdown({ title, description }: DataSpace, sections: readonly CanvasSection[]): string {
  const parts = sections.flatMap(({ section, boxes }) => [
    `## ${section}`,
    ...boxes.flatMap(({ name, lines }) => [
      `### ${name}`,
      lines.length > 0 ? lines.map((line) => `- ${inline(line)}`).join('\n') : '_Open._',
    ]),
  ]);
  const head = [
    `# ${inline(title)}: data cooperation canvas`,
    ...(description === undefined ? [] : [inline(description)]),
  ];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

/** A text of somebody else on one line, with nothing in it that Markdown or HTML would act on. */
function inline(text: string): string {
  return markdownText(text.replace(/\s+/g, ' '));
}
