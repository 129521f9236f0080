import type { DataSpace } from '../data-space.js';

/** Who answers for the whole: the orchestrator or a governance body, else whoever is listed first. */
export function leadingParticipant({ participants }: DataSpace): DataSpace['participants'][number] | undefined {
  return participants.find(({ role }) => role === 'orchestrator' || role === 'governance-body') ?? participants[0];
}
