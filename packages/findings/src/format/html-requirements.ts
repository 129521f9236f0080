import type { Evidence, Verdict } from '../finding.js';
import { groupDigits } from './count-words.js';
import { groupRequirements, verdicts } from './group-requirements.js';
import type { HtmlSection } from './html-section.js';
import { type BarPart, htmlBar } from './html-bar.js';
import { verdictMarks } from './html-marks.js';
import { htmlTable } from './html-table.js';
import { html } from './markup.js';
import { placeText } from './place-text.js';

const tones: Readonly<Record<Verdict, BarPart['tone']>> = {
  fail: 'bad',
  pass: 'good',
  unknown: 'open',
  'not-applicable': 'off',
};
/** Places shown for one requirement. */
const mostPlaces = 3;

/** What a report or an assessment says of requirements. */
export interface JudgedRequirements {
  readonly requirements: readonly Evidence[];
}

/** The picture: verdicts by mechanism. */
export function htmlMechanisms({ requirements }: JudgedRequirements): HtmlSection | undefined {
  if (requirements.length === 0) return undefined;
  const rows = groupRequirements(requirements).map(({ name, title, items, counts }) => [
    title === undefined ? name : html`${title}<br><code>${name}</code>`,
    htmlBar(
      verdicts.map((verdict) => ({ tone: tones[verdict], count: counts[verdict] })),
      items.length,
    ),
    ...verdicts.map((verdict) => groupDigits(counts[verdict])),
  ]);
  const columns = [
    { name: 'Mechanism' },
    { name: 'Chart', unnamed: true },
    ...verdicts.map((verdict) => ({ name: verdictNames[verdict], number: true })),
  ];
  return {
    id: 'mechanisms',
    title: 'Requirements at a glance',
    body: htmlTable('How many requirements have which verdict', columns, rows),
  };
}

const verdictNames: Readonly<Record<Verdict, string>> = {
  fail: 'Not met',
  pass: 'Met',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
};

/** Every requirement with its verdict and what decided it. */
export function htmlRequirements({ requirements }: JudgedRequirements): HtmlSection | undefined {
  if (requirements.length === 0) return undefined;
  const rows = requirements.map(({ requirement, group, level, title, verdict, reason, pointers }) => [
    html`${title}<br><code>${requirement}</code> <span class="quiet">${group !== undefined && `${group}, `}${level}</span>`,
    verdictMarks[verdict],
    html`${reason}${pointers.slice(0, mostPlaces).map((place) => html`<br><code>${placeText(place)}</code>`)}${
      pointers.length > mostPlaces && html`<br>and ${groupDigits(pointers.length - mostPlaces)} more`
    }`,
  ]);
  const columns = [{ name: 'What is asked for' }, { name: 'Verdict' }, { name: 'Why this verdict' }];
  return {
    id: 'requirements',
    title: 'All requirements',
    body: htmlTable('Every requirement with its verdict', columns, rows),
  };
}
