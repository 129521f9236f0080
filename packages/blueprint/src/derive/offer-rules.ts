import type { DescribedOffer } from '../data-space.js';
import { purposeIri } from './purpose-iri.js';
import { roleIri, roleOperand } from './role-iri.js';

/** A rule or constraint in the terms that ODRL's JSON-LD and the Dataspace Protocol have in common. */
export type OdrlObject = { readonly [term: string]: OdrlValue };
type OdrlValue = string | OdrlObject | readonly OdrlValue[];

type Permission = DescribedOffer['permission'][number];
type Conditions = Omit<Permission, 'action' | 'duty'>;

/**
 * The rules of an offer: one for each action and assignee, since the protocol has one action in a rule. All conditions of a
 * permission stand in each of its rules, so that none is wider than what was written; `term` narrows the permissions further.
 */
export function offerRules(
  offer: Pick<DescribedOffer, 'permission' | 'prohibition'>,
  term: Pick<Conditions, 'from' | 'until'> = {},
): {
  readonly permission: readonly OdrlObject[];
  readonly prohibition: readonly OdrlObject[];
} {
  return {
    permission: offer.permission.flatMap(({ duty = [], ...permission }) =>
      rulesOf(permission, term).map((rule) => ({
        ...rule,
        ...(duty.length > 0 && { duty: duty.map((action) => ({ action })) }),
      })),
    ),
    prohibition: (offer.prohibition ?? []).flatMap((prohibition) => rulesOf(prohibition)),
  };
}

/** `term` is the time that an agreement holds: it narrows what is permitted, and never what is forbidden. */
function rulesOf(
  { action, assignee, ...conditions }: Omit<Permission, 'duty'>,
  term: Pick<Conditions, 'from' | 'until'> = {},
): readonly OdrlObject[] {
  const constraint = [...constraintsOf(conditions), ...constraintsOf(term)];
  const limited = constraint.length > 0 ? { constraint } : {};
  return action.flatMap((one) =>
    assignee === undefined
      ? [{ action: one, ...limited }]
      : assignee.map((party) => ({ action: one, assignee: party, ...limited })),
  );
}

function constraintsOf({ role, purpose, spatial, from, until }: Conditions): readonly OdrlObject[] {
  return [
    ...(role ? [anyOf(role.map((one) => atomic(roleOperand, 'eq', { '@id': roleIri(one) })))] : []),
    // A purpose holds for what is narrower too: research for academic research.
    ...(purpose ? [anyOf(purpose.map((one) => atomic('purpose', 'isA', { '@id': purposeIri(one) })))] : []),
    ...(spatial ? [anyOf(spatial.map((one) => atomic('spatial', 'eq', { '@id': one })))] : []),
    ...(from === undefined ? [] : [atomic('dateTime', 'gteq', moment(from))]),
    ...(until === undefined ? [] : [endOf(until)]),
  ];
}

function atomic(leftOperand: string, operator: string, rightOperand: OdrlObject): OdrlObject {
  return { leftOperand, operator, rightOperand };
}

function anyOf(constraints: readonly OdrlObject[]): OdrlObject {
  const [only] = constraints;
  return constraints.length === 1 && only ? only : { or: constraints };
}

/** Up to the end of a day; the day after the last one of the calendar cannot be written with four digits. */
function endOf(day: string): OdrlObject {
  return day === '9999-12-31'
    ? atomic('dateTime', 'lteq', moment(day, '23:59:59'))
    : atomic('dateTime', 'lt', moment(dayAfter(day)));
}

function moment(day: string, time = '00:00:00'): OdrlObject {
  return { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': `${day}T${time}Z` };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
