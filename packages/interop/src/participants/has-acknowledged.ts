import type { Rulebook } from '../artefacts/rulebook.js';

/** Whether a member took note of the version in force, not before it was there and not in the future. */
export function hasAcknowledged(rulebook: Rulebook, member: string, today: string | undefined): boolean {
  const { version, changes = [], acknowledgements = [] } = rulebook;
  const since = changes.find((change) => change.version === version)?.date;
  return acknowledgements.some(
    (one) =>
      one.member === member &&
      one.version === version &&
      since !== undefined &&
      one.date >= since &&
      (today === undefined || one.date <= today),
  );
}
