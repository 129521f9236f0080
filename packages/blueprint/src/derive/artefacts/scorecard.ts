import { deriveGaps } from '../derive-gaps.js';
import { deriveScorecard } from '../derive-scorecard.js';
import { scorecardHtml } from '../scorecard-html.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';
import { writtenFiles } from './written-files.js';

/** What is met, for people and for programs. */
export const scorecard: ArtefactKind = {
  id: 'scorecard',
  summary: 'how far each mechanism of MIMs Plus is met, and how that stands to the aims',
  formats: { html: 'html', json: 'json' },
  usual: ['html', 'json'],
  async derive({ described: { dataSpace }, check }, formats) {
    const { report } = await check();
    const derived = deriveScorecard(dataSpace, report.requirements);
    return writtenFiles(scorecard, formats, {
      html: () => scorecardHtml(dataSpace, derived, deriveGaps(dataSpace, report.requirements)),
      json: () => jsonText(derived),
    });
  },
};
