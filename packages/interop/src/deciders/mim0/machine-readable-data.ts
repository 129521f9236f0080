import type { EntityFacts } from '../../assessment-input.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import { dataFiles, unreadRecords } from '../../data-files.js';
import type { Decider } from '../../decider.js';
import { probeClaims } from './probe-claims.js';

/** The requirement is about the format; that the data can be fetched is MIM0 R1.2. So data that was read here shows it, and an answer of a service does. */
export const machineReadableData: Decider = {
  requirement: 'MIM0 R1.1',
  decide: (input) => everyClaim([...dataFiles(input).map(fileClaim), ...probeClaims(input, ['machine-readable'])]),
};

function fileClaim(file: EntityFacts): Claim {
  const unread = unreadRecords(file);
  const [verdict, reason] = file.damaged
    ? (['unknown', 'it could not be read to the end'] as const)
    : unread > 0
      ? (['unknown', `${unread} of ${counted(file.records, 'record')} could not be read`] as const)
      : (['pass', `${counted(file.records, 'record')} read as machine-readable data`] as const);
  return { subject: file.source, method: 'auto', verdict, reason, evidence: [{ location: { source: file.source } }] };
}
