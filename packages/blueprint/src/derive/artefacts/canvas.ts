import { deriveCanvas } from '../derive-canvas.js';
import type { ArtefactKind } from './artefact.js';
import { writtenFiles } from './written-files.js';

/** The data cooperation canvas. */
export const canvas: ArtefactKind = {
  id: 'canvas',
  summary: 'data cooperation canvas, for people; what nobody wrote is marked as open',
  formats: { html: 'html', markdown: 'md' },
  usual: ['html', 'markdown'],
  async derive({ described: { dataSpace } }, formats) {
    const { html, markdown } = deriveCanvas(dataSpace);
    return writtenFiles(canvas, formats, { html: () => html, markdown: () => markdown });
  },
};
