import { neededAgreements } from '../across/agreement-matrix.js';
import type { DataSpace, DescribedAgreement, ParticipantRole } from '../data-space.js';

/** A party of an agreement. */
export interface AgreementParty {
  readonly id: string;
  /** `undefined` for somebody who is not listed as a participant. */
  readonly name?: string;
  readonly role?: ParticipantRole;
}

/** An agreement that exists, or that the roles ask for. */
export interface AgreementState {
  readonly kind: DescribedAgreement['kind'];
  readonly parties: readonly AgreementParty[];
  /** `missing` where the contract matrix asks for it and nobody wrote it down. */
  readonly state: 'signed' | 'not-signed' | 'missing';
  /** IRI of the agreement. */
  readonly id?: string;
  readonly signed?: string;
  readonly until?: string;
  readonly datasets?: readonly string[];
  /** Why the matrix asks for it, in words. */
  readonly because?: string;
}

/**
 * Who has signed what with whom: the agreements of the description, and those that the contract matrix of the governance
 * scheme (D2.2) asks of its roles and that are not there.
 *
 * @example
 * ```ts
 * import { defineDataSpace, deriveAgreements } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://city.example/space',
 *   title: 'City',
 *   participants: [{ id: 'https://city.example/', name: 'City of Example', role: 'data-provider' }],
 *   datasets: [{ id: 'https://city.example/air', title: 'Air quality', publisher: 'https://city.example/' }],
 * });
 * deriveAgreements(space).map(({ kind, state, because }) => [kind, state, because]);
 * // => [['membership', 'missing', 'it takes part as data-provider']]
 * ```
 */
export function deriveAgreements(space: DataSpace): readonly AgreementState[] {
  const existing = space.governance?.agreements ?? [];
  const needed = neededAgreements(space);
  const missing = needed.filter(
    ({ kind, parties }) =>
      !existing.some((one) => one.kind === kind && parties.every(({ id }) => one.parties.includes(id))),
  );
  return [
    ...existing.map(
      ({ id, kind, parties, signed, until, datasets }): AgreementState => ({
        kind,
        parties: parties.map((iri) => partyOf(iri, space)),
        state: signed === undefined ? 'not-signed' : 'signed',
        id,
        ...(signed !== undefined && { signed }),
        ...(until !== undefined && { until }),
        ...(datasets !== undefined && { datasets }),
      }),
    ),
    ...missing.map(
      ({ kind, parties, because }): AgreementState => ({
        kind,
        parties: parties.map(({ id }) => partyOf(id, space)),
        state: 'missing',
        because,
      }),
    ),
  ];
}

function partyOf(iri: string, { participants }: DataSpace): AgreementParty {
  const found = participants.find(({ id }) => id === iri);
  return { id: iri, ...(found && { name: found.name, role: found.role }) };
}
