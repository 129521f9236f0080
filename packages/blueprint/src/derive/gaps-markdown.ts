import { markdownTable, markdownText } from '@ds4sscc/findings/format/markdown';
import type { DataSpace } from '../data-space.js';
import type { Gap } from './derive-gaps.js';

/** The gaps for people, phase by phase of the action plan. */
export function gapsMarkdown({ title }: DataSpace, gaps: readonly Gap[]): string {
  const phases = [...new Set(gaps.map(({ phase }) => phase.number))];
  const lines = [
    `# ${text(title)}: what is missing`,
    '',
    gaps.length === 0
      ? 'Every requirement that is aimed at is met.'
      : `${counted(gaps)}, in the order of the DS4SSCC action plan.`,
    '',
  ];
  for (const number of phases) {
    const own = gaps.filter(({ phase }) => phase.number === number);
    const rows = own.map(({ requirement, verdict, title: asked, reason, needed, buildingBlock, phase, by }) => [
      requirement,
      verdict === 'fail' ? 'not met' : 'not known',
      text(asked),
      text(reason),
      text(needed),
      `${buildingBlock} (${phase.track})`,
      by ?? '',
    ]);
    const head = ['Requirement', 'State', 'What it asks for', 'Why', 'What would show it', 'Building block', 'By'];
    lines.push(`## Phase ${number}: ${own[0]?.phase.name ?? ''}`, '', ...markdownTable(head, rows), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function counted(gaps: readonly Gap[]): string {
  const failed = gaps.filter(({ verdict }) => verdict === 'fail').length;
  return `${failed} not met and ${gaps.length - failed} that nobody can tell`;
}

function text(value: string): string {
  return markdownText(value.replace(/\s+/g, ' '));
}
