import { catalogueDatasets, datasetPlaces } from '../catalogue-datasets.js';
import { counted } from '../counted.js';
import type { Decider } from '../decider.js';

const publicAccess = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';

/** The requirement binds only where access is restricted, which the access rights of the datasets tell. */
export const restrictedAccess: Decider = {
  requirement: 'MIM0 C4',
  decide(input) {
    const datasets = catalogueDatasets(input);
    if (datasets.length === 0) return undefined;
    const other = datasets.filter(({ dataset }) => dataset.accessRights !== publicAccess);
    if (other.length > 0)
      return {
        verdict: 'unknown',
        reason: `${other.length} of ${counted(datasets.length, 'dataset')} not stated to be public; whether their restrictions follow roles and policies was not checked`,
        pointers: datasetPlaces(other),
      };
    const secured = (input.apis ?? []).filter(({ securedOperations }) => securedOperations > 0);
    if (secured.length > 0)
      return {
        verdict: 'unknown',
        reason: 'all datasets are public, yet an interface asks for credentials',
        pointers: secured.map(({ source }) => ({ source })),
      };
    return {
      verdict: 'not-applicable',
      reason: `${counted(datasets.length, 'dataset')}, all public`,
      pointers: datasetPlaces(datasets),
    };
  },
};
