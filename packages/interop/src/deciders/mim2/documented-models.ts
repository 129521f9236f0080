import { counted } from '../../counted.js';
import { dataFiles, filePlaces, total } from '../../data-files.js';
import type { Decider } from '../../decider.js';

/** A record that was validated has a model with explicit terms, units and time formats. One without may still have a model elsewhere. */
export const documentedModels: Decider = {
  requirement: 'MIM2 R1.1',
  decide(input) {
    const files = dataFiles(input);
    if (files.length === 0) return undefined;
    const without = files.filter(({ records, withModel }) => withModel < records);
    if (without.length > 0)
      return {
        verdict: 'unknown',
        reason: `${counted(
          total(without, ({ records, withModel }) => records - withModel),
          'record',
        )} in ${counted(without.length, 'file')} without a model at hand`,
        pointers: filePlaces(without),
      };
    return {
      verdict: 'pass',
      reason: `${counted(
        total(files, ({ records }) => records),
        'record',
      )}, each validated against a documented model`,
      pointers: filePlaces(files),
    };
  },
};
