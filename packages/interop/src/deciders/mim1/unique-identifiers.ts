import { counted } from '../../counted.js';
import { dataFiles, filePlaces, total, unreadRecords } from '../../data-files.js';
import type { Decider } from '../../decider.js';
import { ranRules } from '../../ran-rules.js';

/** The rules by which `@ds4sscc/data-models` says that a file has more identifiers than it can remember or keep. */
const notCompared: ReadonlySet<string> = new Set(['data/ids-not-compared', 'data/ids-not-kept']);

/** Every record has an identifier, it is an IRI, and no other record of its file has it. */
export const uniqueIdentifiers: Decider = {
  requirement: 'MIM1 R1.1',
  decide(input) {
    const files = dataFiles(input);
    if (files.length === 0) return undefined;
    const bad = files.filter(({ identifiers: { notUri, missing, duplicate } }) => notUri + missing + duplicate > 0);
    if (bad.length > 0)
      return {
        verdict: 'fail',
        reason: [
          `${counted(
            total(bad, ({ identifiers }) => identifiers.missing),
            'record',
          )} without an identifier`,
          `${total(bad, ({ identifiers }) => identifiers.notUri)} whose identifier is not an IRI`,
          `${total(bad, ({ identifiers }) => identifiers.duplicate)} whose identifier another one has`,
        ].join(', '),
        pointers: filePlaces(bad),
      };
    const cut = files.filter(({ damaged }) => damaged);
    if (cut.length > 0)
      return {
        verdict: 'unknown',
        reason: `${counted(cut.length, 'file')} that could not be read to the end`,
        pointers: filePlaces(cut),
      };
    const broken = files.filter((file) => unreadRecords(file) > 0);
    if (broken.length > 0)
      return {
        verdict: 'unknown',
        reason: `${counted(total(broken, unreadRecords), 'record')} could not be read`,
        pointers: filePlaces(broken),
      };
    if (ranRules(input, 'MIM1 R1.1').some(({ id, count, suppressed }) => notCompared.has(id) && count + suppressed > 0))
      return {
        verdict: 'unknown',
        reason: 'all identifiers are IRIs, but there are too many to have been compared with each other',
        pointers: filePlaces(files),
      };
    const uncounted = files.filter(({ records, identifiers }) => identifiers.uri < records);
    if (uncounted.length > 0)
      return {
        verdict: 'unknown',
        reason: 'not every record is known to have an identifier',
        pointers: filePlaces(uncounted),
      };
    return {
      verdict: 'pass',
      reason: `${counted(
        total(files, ({ records }) => records),
        'record',
      )}, each with an IRI that no other record of its file has`,
      pointers: filePlaces(files),
    };
  },
};
