import { deriveContext } from '../derive-context.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';

/** The context of the entities. Terms of a model that nobody knows would be missing, so that none is written then. */
export const context: ArtefactKind = {
  id: 'context',
  summary: 'NGSI-LD @context of the entities, from the models that datasets name',
  formats: { 'json-ld': 'jsonld' },
  usual: ['json-ld'],
  async derive({ described: { dataSpace }, models }) {
    const { value, unknown } = deriveContext(dataSpace, models);
    if (unknown.length > 0)
      return { files: [], findings: [], lacks: `a model that is known for ${unknown.join(', ')}` };
    if (!dataSpace.datasets.some(({ model }) => model !== undefined))
      return { files: [], findings: [], lacks: 'a dataset with a "model"' };
    return { files: [{ path: 'context.jsonld', text: jsonText(value) }], findings: [] };
  },
};
