import { counted } from '../counted.js';
import type { Decider } from '../decider.js';

/** The requirement is about the format; that the data can be fetched is MIM0 R1.2. So data that was read here shows it. */
export const machineReadableData: Decider = {
  requirement: 'MIM0 R1.1',
  decide({ entities = [] }) {
    const read = entities.filter(({ records }) => records > 0);
    if (read.length === 0) return undefined;
    const records = read.reduce((total, file) => total + file.records, 0);
    return {
      verdict: 'pass',
      reason: `${counted(records, 'record')} in ${counted(read.length, 'file')} were read as machine-readable data`,
      pointers: read.map(({ source }) => ({ source })),
    };
  },
};
