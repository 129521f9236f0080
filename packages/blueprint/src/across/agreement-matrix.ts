import type { DataSpace, ParticipantRole } from '../data-space.js';

type Participant = DataSpace['participants'][number];
export type AgreementKind = NonNullable<NonNullable<DataSpace['governance']>['agreements']>[number]['kind'];

/** Participants that the matrix wants an agreement between, and why. */
export interface NeededAgreement {
  readonly kind: AgreementKind;
  readonly parties: readonly Participant[];
  /** What brings them together, in words. */
  readonly because: string;
}

const governing: readonly ParticipantRole[] = ['governance-body', 'orchestrator', 'community-support'];
const joining: readonly ParticipantRole[] = [
  'data-holder',
  'data-provider',
  'data-user',
  'use-case-participant',
  'intermediary-service-operator',
  'service-provider',
];
const serving: readonly ParticipantRole[] = ['intermediary-service-operator', 'service-provider'];

/**
 * The agreements that the contract matrix of the governance scheme (D2.2) asks of a data space: who governs together, who
 * joins, who serves whose data, who works on a use case together. The matrix says which roles an agreement is for; a pair
 * of participants needs it where the description brings the two together.
 */
export function neededAgreements(space: DataSpace): readonly NeededAgreement[] {
  return [...constitutive(space), ...memberships(space), ...serviceLevels(space), ...dataSharing(space)];
}

function constitutive({ participants }: DataSpace): readonly NeededAgreement[] {
  const bodies = participants.filter(({ role }) => governing.includes(role));
  return bodies.length > 1
    ? [{ kind: 'constitutive', parties: bodies, because: 'they govern the data space together' }]
    : [];
}

function memberships({ participants }: DataSpace): readonly NeededAgreement[] {
  return participants
    .filter(({ role }) => joining.includes(role))
    .map((participant) => ({
      kind: 'membership',
      parties: [participant],
      because: `it takes part as ${participant.role}`,
    }));
}

function serviceLevels({ participants, services = [], datasets }: DataSpace): readonly NeededAgreement[] {
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  return services.flatMap(({ operator = '', serves = [], title }) => {
    const runs = byId.get(operator);
    if (runs === undefined || !serving.includes(runs.role)) return [];
    const publishers = new Set(datasets.flatMap(({ id, publisher }) => (serves.includes(id) ? [publisher] : [])));
    return [...publishers].flatMap((iri) => {
      const provider = byId.get(iri);
      const needed = provider !== undefined && provider !== runs;
      return needed
        ? [{ kind: 'service-level' as const, parties: [provider, runs], because: `"${title}" serves its data` }]
        : [];
    });
  });
}

function dataSharing({ participants, useCases = [], datasets }: DataSpace): readonly NeededAgreement[] {
  return useCases.flatMap(({ title, datasets: used = [], participants: members = [] }) => {
    const publishers = datasets.flatMap(({ id, publisher }) => (used.includes(id) ? [publisher] : []));
    const parties = participants.filter(({ id }) => publishers.includes(id) || members.includes(id));
    return parties.length > 1 ? [{ kind: 'data-sharing', parties, because: `they share data for "${title}"` }] : [];
  });
}
