import {
  type HtmlSection,
  html,
  htmlClaims,
  htmlMechanisms,
  htmlPage,
  htmlRequirements,
  htmlTable,
  type Markup,
  verdictMarks,
  visibleText,
} from '@ds4sscc/findings/format/html-page';
import type { DataSpace } from '../data-space.js';
import type { Gap } from './derive-gaps.js';
import type { AimState, DerivedScorecard } from './derive-scorecard.js';

/** A scorecard as one page for people: the aims, the mechanisms, what to do next, and every requirement with its reason. */
export function scorecardHtml({ id, title }: DataSpace, card: DerivedScorecard, gaps: readonly Gap[]): string {
  const requirements = card.evidence.map((one) => ({ ...one, reason: visibleText(one.reason) }));
  const sections = [
    summary(card),
    aimed(card.aims),
    levels(card),
    htmlMechanisms({ requirements }),
    next(gaps),
    htmlClaims({ requirements }),
    htmlRequirements({ requirements }),
  ].filter((section) => section !== undefined);
  const name = visibleText(title);
  return htmlPage({
    title: `${name}: scorecard`,
    kicker: 'Data space scorecard',
    heading: name,
    by: `Made from the description of ${visibleText(id)} and the files beside it`,
    sections,
  });
}

function summary({ total: { verdicts, coverage } }: DerivedScorecard): HtmlSection {
  const { pass, fail, unknown } = verdicts;
  const applicable = pass + fail + unknown;
  const tone = fail > 0 ? 'bad' : unknown > 0 ? 'open' : 'good';
  const sign = fail > 0 ? '✖' : unknown > 0 ? '?' : '✔';
  const headline =
    fail > 0
      ? `${pass} of ${applicable} requirements are met, ${fail} ${fail === 1 ? 'is' : 'are'} not.`
      : `${pass} of ${applicable} requirements are met.`;
  const share = Math.floor(coverage * 100);
  const cell = (word: string, count: number, shade = ''): Markup =>
    html`<div class="${count > 0 ? shade : ''}"><dt>${word}</dt><dd>${count}</dd></div>\n`;
  return {
    id: 'result',
    title: 'Result',
    body: html`<p class="verdict ${tone}"><span aria-hidden="true">${sign}</span> <span><strong>${headline}</strong> ${share} % of what applies can be told from the files; the rest is not known.</span></p>
<dl class="totals">
${cell('Met', pass)}${cell('Not met', fail, 'bad')}${cell('Not known', unknown)}${cell('Do not apply', verdicts['not-applicable'])}</dl>`,
  };
}

function aimed(aims: readonly AimState[]): HtmlSection | undefined {
  if (aims.length === 0) return undefined;
  const columns = [{ name: 'Aim' }, { name: 'State' }, { name: 'Level' }, { name: 'By' }, { name: 'Its requirements' }];
  const rows = aims.map(({ requirement, level = '', by = '', verdict, verdicts: { pass, fail, unknown } }) => [
    visibleText(requirement),
    verdictMarks[verdict],
    level,
    by,
    `${pass} met, ${fail} not met, ${unknown} not known`,
  ]);
  return { id: 'aims', title: 'Aims', body: htmlTable('What the data space aims at', columns, rows) };
}

function levels({ mims }: DerivedScorecard): HtmlSection {
  const columns = [{ name: 'Mechanism' }, { name: 'Level' }, { name: 'Decided', number: true }];
  const rows = mims.map(({ mim, title, level, coverage }) => [
    `${mim}: ${title}`,
    level,
    `${Math.floor(coverage * 100)} %`,
  ]);
  return { id: 'levels', title: 'Levels', body: htmlTable('The level that each mechanism has reached', columns, rows) };
}

function next(gaps: readonly Gap[]): HtmlSection | undefined {
  if (gaps.length === 0) return undefined;
  const columns = [
    { name: 'Requirement' },
    { name: 'State' },
    { name: 'Phase' },
    { name: 'What would show it' },
    { name: 'By' },
  ];
  const rows = gaps.map(({ requirement, title, verdict, phase, needed, by = '' }) => [
    html`${requirement}<br><span class="quiet">${title}</span>`,
    verdictMarks[verdict],
    `${phase.number}, ${phase.name} (${phase.track})`,
    needed,
    by,
  ]);
  return {
    id: 'next',
    title: 'What to do next',
    body: htmlTable('What is missing, in the order of the DS4SSCC action plan', columns, rows),
  };
}
