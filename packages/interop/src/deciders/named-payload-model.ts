import { catalogueDatasets, datasetPlaces } from '../catalogue-datasets.js';
import { counted } from '../counted.js';
import type { Decider } from '../decider.js';

/** Either the interfaces or the catalogue may name the model: one complete answer is enough. */
export const namedPayloadModel: Decider = {
  requirement: 'MIM0 R1.4',
  decide(input) {
    const apis = (input.apis ?? []).filter(({ jsonResponses }) => jsonResponses > 0);
    const apiPlaces = apis.map(({ source }) => ({ source }));
    const responses = apis.reduce((total, api) => total + api.jsonResponses, 0);
    const nameless = apis.reduce((total, api) => total + api.jsonResponses - api.namedResponses, 0);
    if (responses > 0 && nameless === 0)
      return {
        verdict: 'pass',
        reason: `${counted(responses, 'JSON response')} in the API descriptions, each with a named schema`,
        pointers: apiPlaces,
      };
    const datasets = catalogueDatasets(input);
    const silent = datasets.filter(
      ({ dataset, distributions }) =>
        dataset.conformsTo.length === 0 &&
        (distributions.length === 0 || distributions.some(({ conformsTo }) => conformsTo.length === 0)),
    );
    if (datasets.length > 0 && silent.length === 0)
      return {
        verdict: 'pass',
        reason: `${counted(datasets.length, 'dataset')} in the catalogue, each with what it conforms to`,
        pointers: datasetPlaces(datasets),
      };
    if (responses === 0 && datasets.length === 0) return undefined;
    const missing = [
      ...(responses > 0 ? [`${nameless} of ${counted(responses, 'JSON response')} without a named schema`] : []),
      ...(datasets.length > 0
        ? [`${silent.length} of ${counted(datasets.length, 'dataset')} without a word on what it conforms to`]
        : []),
    ];
    return { verdict: 'fail', reason: missing.join('; '), pointers: [...apiPlaces, ...datasetPlaces(silent)] };
  },
};
