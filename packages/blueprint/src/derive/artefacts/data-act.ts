import { legalCsv, legalMarkdown } from '@ds4sscc/interop/legal';
import { deriveDataActReport } from '../derive-data-act-report.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';
import { writtenFiles } from './written-files.js';

/** What each dataset meets of the Data Act. */
export const dataAct: ArtefactKind = {
  id: 'data-act',
  summary: 'what each dataset meets of Article 33 of the Data Act, and what is missing',
  formats: { markdown: 'md', json: 'json', csv: 'csv' },
  usual: ['markdown', 'json'],
  async derive({ described: { document, dataSpace }, check }, formats) {
    const checked = await check();
    const report = deriveDataActReport(dataSpace, await checked.facts(), document);
    return writtenFiles(dataAct, formats, {
      markdown: () => legalMarkdown(report),
      json: () => jsonText(report),
      csv: () => legalCsv(report),
    });
  },
};
