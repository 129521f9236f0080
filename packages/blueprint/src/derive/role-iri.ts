import type { ParticipantRole } from '../data-space.js';

const profile = 'https://ds4sscc.github.io/blueprint/odrl-profile#';

// The names that the ODRL profile of the blueprint has for the roles of the governance scheme.
const names: Readonly<Record<ParticipantRole, string>> = {
  'data-holder': 'DataRightsHolder',
  'data-provider': 'DataProvider',
  'data-user': 'DataUser',
  'use-case-participant': 'UseCaseInitiator',
  'intermediary-service-operator': 'IntermediaryServiceOperator',
  'service-provider': 'OtherServiceProvider',
  'governance-body': 'GovernanceBody',
  orchestrator: 'Orchestrator',
  'community-support': 'CommunitySupportBody',
};

/** The left operand of a constraint on roles. */
export const roleOperand = `${profile}role`;

/** A role as policies name it. */
export function roleIri(role: ParticipantRole): string {
  return profile + names[role];
}
