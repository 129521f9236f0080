import type { AssessmentInput } from '../assessment-input.js';
import { catalogueDatasets } from '../catalogue-datasets.js';
import type { DocumentedModel } from './documented-models.js';

/** Whether a dataset or distribution of a catalogue conforms to the model, by any of its names. */
export function isRegistered({ form, schema }: DocumentedModel, input: AssessmentInput): boolean {
  const names = new Set([form.id, form.documentation, form.schema, schema?.id]);
  return catalogueDatasets(input).some(({ dataset, distributions }) =>
    [...dataset.conformsTo, ...distributions.flatMap(({ conformsTo }) => conformsTo)].some((iri) => names.has(iri)),
  );
}
