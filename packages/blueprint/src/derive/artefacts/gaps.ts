import { deriveGaps } from '../derive-gaps.js';
import { gapsMarkdown } from '../gaps-markdown.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';
import { writtenFiles } from './written-files.js';

/** What is missing, for programs and for people. */
export const gaps: ArtefactKind = {
  id: 'gaps',
  summary: 'requirements that are not met, what would meet them, building block and phase',
  formats: { json: 'json', markdown: 'md' },
  usual: ['json', 'markdown'],
  async derive({ described: { dataSpace }, check }, formats) {
    const { report } = await check();
    const list = deriveGaps(dataSpace, report.requirements);
    return writtenFiles(gaps, formats, {
      json: () => jsonText(list),
      markdown: () => gapsMarkdown(dataSpace, list),
    });
  },
};
