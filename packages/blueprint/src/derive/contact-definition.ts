import type { DataSpace } from '../data-space.js';

type Participant = DataSpace['participants'][number];

/** Whom to ask, as a catalogue names it; `undefined` where nobody is named. */
export function contactDefinition(participant: Participant | undefined): Readonly<Record<string, string>> | undefined {
  if (participant?.contact === undefined) return undefined;
  const { name, email, page } = participant.contact;
  return {
    fn: name ?? participant.name,
    ...(email !== undefined && { hasEmail: email }),
    ...(page !== undefined && { hasURL: page }),
  };
}
