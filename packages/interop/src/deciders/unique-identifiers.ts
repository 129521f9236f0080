import { counted } from '../counted.js';
import type { Decider } from '../decider.js';

/** Every record has an identifier, it is an IRI or URN, and no two records share one. */
export const uniqueIdentifiers: Decider = {
  requirement: 'MIM1 R1.1',
  decide({ entities = [] }) {
    const read = entities.filter(({ records }) => records > 0);
    if (read.length === 0) return undefined;
    const bad = read.filter(
      ({ records, identifiersUri, duplicateIdentifiers = 0 }) => identifiersUri < records || duplicateIdentifiers > 0,
    );
    if (bad.length > 0) {
      const notUri = bad.reduce((total, file) => total + file.identifiersNotUri, 0);
      const none = bad.reduce(
        (total, { records, identifiersUri, identifiersNotUri }) =>
          total + Math.max(0, records - identifiersUri - identifiersNotUri),
        0,
      );
      const twice = bad.reduce((total, { duplicateIdentifiers = 0 }) => total + duplicateIdentifiers, 0);
      return {
        verdict: 'fail',
        reason: `${counted(none, 'record')} without an identifier, ${notUri} whose identifier is not an IRI, ${twice} whose identifier is taken`,
        pointers: bad.map(({ source }) => ({ source })),
      };
    }
    const pointers = read.map(({ source }) => ({ source }));
    const unchecked = read.filter(({ duplicateIdentifiers }) => duplicateIdentifiers === undefined);
    if (unchecked.length > 0)
      return {
        verdict: 'unknown',
        reason: `all identifiers are IRIs, but ${counted(unchecked.length, 'file')} were not searched for duplicates`,
        pointers: unchecked.map(({ source }) => ({ source })),
      };
    const records = read.reduce((total, file) => total + file.records, 0);
    return { verdict: 'pass', reason: `${counted(records, 'record')}, each with an IRI of its own`, pointers };
  },
};
