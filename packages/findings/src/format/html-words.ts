import type { HtmlSection } from './html-section.js';
import { html } from './markup.js';

const words: readonly (readonly [word: string, meaning: string])[] = [
  [
    'Rule',
    'One thing that a program can look at. An error has to be corrected, a warning looked at, info is good to know.',
  ],
  ['Nothing to judge', 'No file held what the rule is about, or no live service was asked. That is no pass.'],
  [
    'Requirement',
    'What a standard or a law asks for, by its number there. It may take many rules, or more than files can show.',
  ],
  ['Unknown', 'What was given does not decide the requirement. "Why this verdict" says what would.'],
  ['Not applicable', 'The requirement does not concern this data space, and the reason says why.'],
  ['Skipped', 'A file of no kind that is checked. Nothing was looked at in it.'],
  ['Suppressed', 'A finding that somebody accepted until a day, with a reason. It is not repaired.'],
  ['Not listed', 'Findings that were counted and are not shown one by one: there are too many of their rule.'],
];

/** What the words of the page mean, for who does not read such pages every day. */
export function htmlWords(): HtmlSection {
  return {
    id: 'words',
    title: 'What the words mean',
    body: html`<dl class="words">\n${words.map(([word, meaning]) => html`<dt>${word}</dt>\n<dd>${meaning}</dd>\n`)}</dl>`,
  };
}
