import { counted } from '../counted.js';
import type { Decider } from '../decider.js';

/** A record that was validated has a model with explicit terms, units and time formats. One without may still have a model elsewhere. */
export const documentedModels: Decider = {
  requirement: 'MIM2 R1.1',
  decide({ entities = [] }) {
    const read = entities.filter(({ records }) => records > 0);
    if (read.length === 0) return undefined;
    const without = read.filter(({ records, withModel }) => withModel < records);
    if (without.length > 0) {
      const records = without.reduce((total, file) => total + file.records - file.withModel, 0);
      return {
        verdict: 'unknown',
        reason: `no model was at hand for ${counted(records, 'record')} in ${counted(without.length, 'file')}`,
        pointers: without.map(({ source }) => ({ source })),
      };
    }
    const records = read.reduce((total, file) => total + file.records, 0);
    return {
      verdict: 'pass',
      reason: `${counted(records, 'record')}, each validated against a documented model`,
      pointers: read.map(({ source }) => ({ source })),
    };
  },
};
