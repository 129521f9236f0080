import { ds4ssccProfile } from '@ds4sscc/policy';
import type { DescribedOffer } from '../../src/data-space.js';

type Conditions = Omit<DescribedOffer['permission'][number], 'action' | 'duty'>;

/** Somebody who asks, in the words of a description. */
export interface Asked {
  readonly action: string;
  readonly role: string;
  readonly assignee: string;
  readonly purpose: string;
  readonly spatial: string;
  /** A moment in UTC. */
  readonly at: string;
}

/** Reads an offer as its author would: no ODRL, no engine. Duties are taken as done. */
export function permittedByWords({ permission, prohibition = [] }: DescribedOffer, asked: Asked): boolean {
  const covers = (action: readonly string[]): boolean => action.some((one) => includes(one, asked.action));
  const forbidden = prohibition.some((rule) => covers(rule.action) && holds(rule, asked));
  return !forbidden && permission.some((rule) => covers(rule.action) && holds(rule, asked));
}

/** In ODRL 2.2 all of these are kinds of use. */
function includes(wider: string, action: string): boolean {
  return wider === action || wider === 'use';
}

function holds({ role, assignee, purpose, spatial, from, until }: Conditions, asked: Asked): boolean {
  return (
    (role?.some((one) => one === asked.role) ?? true) &&
    (assignee?.includes(asked.assignee) ?? true) &&
    (purpose?.some((one) => isKindOf(asked.purpose, one)) ?? true) &&
    (spatial?.includes(asked.spatial) ?? true) &&
    (from === undefined || asked.at >= `${from}T00:00:00Z`) &&
    (until === undefined || asked.at.slice(0, 10) <= until)
  );
}

function isKindOf(purpose: string, wider: string): boolean {
  const dpv = 'https://w3id.org/dpv#';
  return (
    purpose === wider ||
    (ds4ssccProfile.concepts?.[dpv + purpose] ?? []).some((one) => isKindOf(one.slice(dpv.length), wider))
  );
}
