import { catalogueDatasets, datasetPlaces } from '../../catalogue-datasets.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { ranRules } from '../../ran-rules.js';

/** The application profile is checked by the rules of the catalogue: a catalogue that none of them looked at shows nothing. */
export const standardMetadata: Decider = {
  requirement: 'MIM3 RC4.3',
  decide(input) {
    const datasets = catalogueDatasets(input);
    const rules = ranRules(input, 'MIM3 RC4.3').filter(({ level }) => level === 'error');
    if (datasets.length === 0 || rules.length === 0) return undefined;
    return {
      verdict: 'pass',
      reason: `${counted(datasets.length, 'dataset')}, checked by ${counted(rules.length, 'rule')} of the application profile`,
      pointers: datasetPlaces(datasets),
    };
  },
};
