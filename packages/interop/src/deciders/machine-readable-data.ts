import { counted } from '../counted.js';
import { dataFiles, filePlaces, total, unreadRecords } from '../data-files.js';
import type { Decider } from '../decider.js';

/** The requirement is about the format; that the data can be fetched is MIM0 R1.2. So data that was read here shows it. */
export const machineReadableData: Decider = {
  requirement: 'MIM0 R1.1',
  decide(input) {
    const files = dataFiles(input);
    if (files.length === 0) return undefined;
    const records = total(files, (file) => file.records);
    const broken = files.filter((file) => unreadRecords(file) > 0);
    const damaged = files.filter((file) => file.damaged);
    if (damaged.length > 0)
      return {
        verdict: 'unknown',
        reason: `${counted(damaged.length, 'file')} could not be read to the end`,
        pointers: filePlaces(damaged),
      };
    if (broken.length > 0)
      return {
        verdict: 'unknown',
        reason: `${total(broken, unreadRecords)} of ${counted(records, 'record')} could not be read`,
        pointers: filePlaces(broken),
      };
    return {
      verdict: 'pass',
      reason: `${counted(records, 'record')} in ${counted(files.length, 'file')} read as machine-readable data`,
      pointers: filePlaces(files),
    };
  },
};
