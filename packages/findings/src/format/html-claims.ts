import { claimedAndFound } from './claimed-and-found.js';
import { verdictMarks } from './html-marks.js';
import type { JudgedRequirements } from './html-requirements.js';
import type { HtmlSection } from './html-section.js';
import { htmlTable } from './html-table.js';
import { html } from './markup.js';

/** What is stated of requirements, next to what was found of them; absent where nothing is stated. */
export function htmlClaims({ requirements }: JudgedRequirements): HtmlSection | undefined {
  const rows = claimedAndFound(requirements).map(({ requirement, title, claimed, by, found, reason }) => [
    html`${requirement}<br><span class="quiet">${title}</span>`,
    html`${verdictMarks[claimed]}${by !== '' && html`<br>${by}`}`,
    html`${verdictMarks[found]}<br>${reason}`,
  ]);
  if (rows.length === 0) return undefined;
  return {
    id: 'claims',
    title: 'Claimed and found',
    body: htmlTable(
      'What is stated of a requirement, and what was found of it',
      [{ name: 'Requirement' }, { name: 'Claimed' }, { name: 'Found' }],
      rows,
    ),
  };
}
