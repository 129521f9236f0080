import type { Rulebook } from '../artefacts/rulebook.js';
import { hasCome } from '../has-come.js';

/** Whether a member took note of the version in force, not before it was there and not in the future; `undefined` where that takes the day. */
export function hasAcknowledged(rulebook: Rulebook, member: string, today: string | undefined): boolean | undefined {
  const { version, changes = [], acknowledgements = [] } = rulebook;
  const since = changes.find((change) => change.version === version)?.date;
  const made = acknowledgements
    .filter((one) => one.member === member && one.version === version && since !== undefined && one.date >= since)
    .map(({ date }) => hasCome(date, today));
  return made.includes(true) || (made.includes(undefined) ? undefined : false);
}
