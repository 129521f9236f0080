import { isCalendarDay, type Location } from '@ds4sscc/findings';
import type { AccessRights, AccessRightsFacts } from '../../artefacts/access-rights.js';
import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { takesToday } from '../../has-come.js';
import { daysOf } from '../../duration.js';

/** Access rights were reviewed in time, and nobody has one whom nobody answers for. */
export const reviewedAccessRights: Decider = {
  requirement: 'MIM6 R1.3',
  decide: (input) => everyClaim(artefactsOf(input, 'access-rights').flatMap((facts) => claimsOf(facts, input.today))),
};

function claimsOf({ source, valid, form, places }: AccessRightsFacts, today: string | undefined): readonly Claim[] {
  const claim = (verdict: Claim['verdict'], reason: string, at: readonly string[]): Claim => ({
    subject: source,
    method: 'artefact',
    verdict,
    reason,
    evidence: at
      .slice(0, mostNamed)
      .map((pointer): { location: Location } => ({ location: places[pointer] ?? { source } })),
  });
  if (!valid || !form) return [claim('unknown', 'the export has errors', [''])];
  if (form.accounts.length === 0 || form.roles.length === 0)
    return [claim('unknown', 'the export lists no accounts, or no roles', ['/accounts', '/roles'])];
  const faults = faultsOf(form, today);
  const held = `${counted(form.accounts.length, 'account')} and ${counted(form.roles.length, 'role')}, each with somebody who answers for it`;
  return [
    reviewClaim(form, today, claim),
    faults.length > 0
      ? claim(
          'fail',
          wordsOf(faults),
          faults.map(({ pointer }) => pointer),
        )
      : mayOutlive(form, today)
        ? claim('unknown', `whether accounts outlive their last day ${takesToday}`, ['/accounts'])
        : claim('pass', held, ['/accounts', '/roles']),
  ];
}

function reviewClaim(
  { reviewed, reviewEvery }: AccessRights,
  today: string | undefined,
  claim: (verdict: Claim['verdict'], reason: string, at: readonly string[]) => Claim,
): Claim {
  const at = ['/reviewed'];
  if (!isCalendarDay(today)) return claim('unknown', `whether the last review still holds ${takesToday}`, at);
  if (reviewed > today) return claim('fail', `the last review is dated ${reviewed}, which is to come`, at);
  const age = (Date.parse(today) - Date.parse(reviewed)) / 86_400_000;
  const words = `the last review was on ${reviewed}, and one holds for ${reviewEvery}`;
  const holds = daysOf(reviewEvery);
  if (age > holds) return claim('fail', words, at);
  if (holds > longestInterval)
    return claim('unknown', `${words}; at more than a year, nobody can tell a review from none`, [
      '/reviewEvery',
      ...at,
    ]);
  return claim('pass', words, at);
}

/** The standard asks for reviews, ISO/IEC 27002:2022 (5.18) for regular ones, and neither names a period: a leap year is ours. */
const longestInterval = 366;

/** Whether an account has a last day that nobody can hold against the day of the check. */
function mayOutlive({ accounts }: AccessRights, today: string | undefined): boolean {
  return !isCalendarDay(today) && accounts.some(({ status, until }) => status === 'active' && until !== undefined);
}

function wordsOf(faults: readonly Fault[]): string {
  const more = faults.length > mostNamed ? [`and ${faults.length - mostNamed} more`] : [];
  return [...faults.slice(0, mostNamed).map(({ what }) => what), ...more].join('; ');
}

const mostNamed = 5;

interface Fault {
  readonly pointer: string;
  readonly what: string;
}

function faultsOf({ roles, accounts }: AccessRights, today: string | undefined): readonly Fault[] {
  const known = new Set(roles.map(({ id }) => id));
  const held = new Set(accounts.filter(({ status }) => status === 'active').flatMap((account) => account.roles));
  return [
    ...accounts.flatMap(({ id, holder, roles: own, status, until }, index): Fault[] => {
      if (status !== 'active') return [];
      const pointer = `/accounts/${index}`;
      const strange = own.filter((role) => !known.has(role));
      return [
        ...(holder === undefined ? [{ pointer, what: `nobody holds the account ${id}` }] : []),
        ...(strange.length > 0
          ? [{ pointer, what: `the account ${id} has ${strange.join(', ')}, which is no role` }]
          : []),
        ...(own.length === 0 ? [{ pointer, what: `the account ${id} is active without a role` }] : []),
        ...(until !== undefined && today !== undefined && until < today
          ? [{ pointer, what: `the account ${id} is active after ${until}` }]
          : []),
      ];
    }),
    ...roles.flatMap(({ id, owner }, index): Fault[] => [
      ...(owner === undefined ? [{ pointer: `/roles/${index}`, what: `nobody owns the role ${id}` }] : []),
      ...(held.has(id) ? [] : [{ pointer: `/roles/${index}`, what: `no active account has the role ${id}` }]),
    ]),
  ];
}
