import { deriveDspCatalogue } from '../derive-dsp-catalogue.js';
import { inDocument } from '../in-document.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';

/** The catalogue for connectors. */
export const dspCatalogue: ArtefactKind = {
  id: 'dsp-catalogue',
  summary: 'catalogue of the Dataspace Protocol 2025-1, for connectors',
  formats: { json: 'json' },
  usual: ['json'],
  async derive({ described: { document, dataSpace } }) {
    if (dataSpace.connector === undefined)
      return { files: [], findings: [], lacks: '"connector" with the "id" and "endpointURL" of a connector' };
    const { value, findings } = deriveDspCatalogue(dataSpace);
    const placed = findings.map((one) => inDocument(one, document));
    if (value === undefined) return { files: [], findings: placed, lacks: 'a dataset with an "offer" and an address' };
    // A dataset that nobody offers is left out, which is said and no error of the catalogue.
    return { files: [{ path: 'dsp-catalogue.json', text: jsonText(value) }], findings: placed };
  },
};
