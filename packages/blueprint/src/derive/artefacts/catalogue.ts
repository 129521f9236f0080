import { deriveCatalogue } from '../derive-catalogue.js';
import { inDocument } from '../in-document.js';
import type { ArtefactKind } from './artefact.js';
import { rdfFormats, writeRdf } from './rdf-formats.js';

/** The catalogue for portals. One that does not conform is not written. */
export const catalogue: ArtefactKind = {
  id: 'catalogue',
  summary: 'DCAT-AP 3 catalogue for portals, policies and high-value datasets included',
  formats: rdfFormats,
  usual: ['turtle'],
  async derive({ described: { document, dataSpace } }, formats) {
    const { graph, findings } = deriveCatalogue(dataSpace, document.source);
    const placed = findings.map((one) => inDocument(one, document));
    if (graph === undefined || findings.some(({ level }) => level === 'error')) return { files: [], findings: placed };
    const { dcatApProfile } = await import('@ds4sscc/catalogue');
    const files = await Promise.all(
      formats.map(async (format) => ({
        path: `catalogue.${rdfFormats[format]}`,
        text: await writeRdf(graph, format, dcatApProfile.prefixes),
      })),
    );
    return { files, findings: placed };
  },
};
