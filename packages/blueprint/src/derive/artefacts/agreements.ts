import { agreementsMarkdown } from '../agreements-markdown.js';
import { deriveAgreements } from '../derive-agreements.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';
import { writtenFiles } from './written-files.js';

/** Who signed what. */
export const agreements: ArtefactKind = {
  id: 'agreements',
  summary: 'who has signed what with whom, and which agreement the roles still ask for',
  formats: { json: 'json', markdown: 'md' },
  usual: ['json', 'markdown'],
  async derive({ described: { dataSpace } }, formats) {
    const states = deriveAgreements(dataSpace);
    return writtenFiles(agreements, formats, {
      json: () => jsonText(states),
      markdown: () => agreementsMarkdown(dataSpace, states),
    });
  },
};
