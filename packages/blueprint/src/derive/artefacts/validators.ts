import { deriveValidators } from '../derive-validators.js';
import type { ArtefactKind } from './artefact.js';
import { jsonText } from './json-text.js';

/** A JSON Schema for each dataset that names a model. */
export const validators: ArtefactKind = {
  id: 'validators',
  summary: 'JSON Schema 2020-12 of the entities of each dataset that names a model',
  formats: { 'json-schema': 'schema.json' },
  usual: ['json-schema'],
  async derive({ described: { dataSpace }, models }) {
    const { validators: derived, unknown } = deriveValidators(dataSpace, models);
    const files = derived.map(({ name, schema }) => ({
      path: `validators/${name}.schema.json`,
      text: jsonText(schema),
    }));
    if (unknown.length > 0)
      return { files: [], findings: [], lacks: `a model that is known for ${unknown.join(', ')}` };
    return { files, findings: [], ...(files.length === 0 && { lacks: 'a dataset with a "model"' }) };
  },
};
