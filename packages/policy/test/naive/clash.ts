import type { Constraint, Policy, PolicyRule, Profile, Reference } from '@ds4sscc/policy';
import { constraintHolds, rightsOf, type State } from './constraints.js';
import { meets, odrl } from './hierarchy.js';
import { widest } from './spans.js';
import { every, some, type Three } from './three.js';

/** Whether a permission and a prohibition of a policy meet in some request (Information Model 2.10). */
export function clashes(policy: Policy, profiles: readonly Profile[]): Three {
  return some(policy.permissions.flatMap((one) => policy.prohibitions.map((other) => meet(one, other, profiles))));
}

function meet(permission: PolicyRule, prohibition: PolicyRule, profiles: readonly Profile[]): Three {
  const odd = [permission, prohibition].some(({ duties, notUnderstood }) => duties.length + notUnderstood.length > 0);
  const pairs = <Part>(
    key: (rule: PolicyRule) => readonly Part[],
    none: Three,
    test: (a: Part, b: Part) => Three,
  ): Three => {
    const [a, b] = [key(permission), key(prohibition)];
    return a.length === 0 || b.length === 0 ? none : some(a.flatMap((one) => b.map((other) => test(one, other))));
  };
  return every([
    pairs(
      ({ actions }) => actions,
      0.5,
      (a, b) => {
        if ([a, b].some((one) => one.iri === undefined || one.notUnderstood.length > 0)) return 0.5;
        const together = meets(b.iri as string, a.iri as string, profiles);
        return a.refinements.length + b.refinements.length > 0 ? every([together, 0.5]) : together;
      },
    ),
    pairs(({ targets }) => targets, 0.5, alike),
    pairs(({ assignees }) => assignees, 1, alike),
    atOneMoment([...permission.constraints, ...prohibition.constraints]),
    odd ? 0.5 : 1,
  ]);
}

function alike(a: Reference, b: Reference): Three {
  if ([a, b].some(({ names, notUnderstood }) => names.length === 0 || notUnderstood.length > 0)) return 0.5;
  const all = (one: Reference): readonly string[] => [...one.names, ...one.partOf];
  const shared = a.names.some((name) => all(b).includes(name)) || b.names.some((name) => all(a).includes(name));
  if (shared) return a.refinements.length + b.refinements.length > 0 ? 0.5 : 1;
  return a.collection || b.collection ? 0.5 : 0;
}

/** Whether some moment satisfies them, tried for every moment at which one of them turns. */
function atOneMoment(constraints: readonly Constraint[]): Three {
  const flat = constraints.flatMap(conjuncts);
  const bounds = flat.filter(isBound);
  const turns = bounds.flatMap((one) => {
    const [right] = rightsOf(one) ?? [];
    return right?.kind === 'span' ? [right.span.from, right.span.to] : [];
  });
  const moments = [0n, ...turns.flatMap((one) => [one, one - widest, one + widest])].flatMap((one) => [
    one - 1n,
    one,
    one + 1n,
  ]);
  const best = some(moments.map((moment) => every(bounds.map((one) => atMoment(one, moment)))));
  return every([best, flat.length > bounds.length ? 0.5 : 1]);
}

function conjuncts(one: Constraint): readonly Constraint[] {
  return one.kind === 'logical' && one.operand === 'and' && one.notUnderstood.length === 0
    ? one.constraints.flatMap(conjuncts)
    : [one];
}

type Atomic = Constraint & { readonly kind: 'constraint' };

function isBound(one: Constraint): one is Atomic {
  if (one.kind !== 'constraint' || one.leftOperand !== `${odrl}dateTime` || one.unit !== undefined) return false;
  const name = (one.operator ?? '').slice(odrl.length);
  const plain = ['lt', 'lteq', 'gt', 'gteq', 'eq'].includes(name) && one.operator?.startsWith(odrl) === true;
  return (
    plain && one.notUnderstood.length === 0 && one.rightOperands.length === 1 && rightsOf(one)?.[0]?.kind === 'span'
  );
}

/** A moment has no lexical form with thirty digits that is worth writing, so it is compared as it is. */
function atMoment(one: Atomic, moment: bigint): Three {
  const state: State = {
    given: () => [momentText(moment)],
    perhaps: () => undefined,
    knows: () => true,
    partOf: {},
    isA: {},
    missing: new Set(),
  };
  return constraintHolds(one, state);
}

const unit = 10n ** 30n;

/** The moment as `xsd:dateTime`: days are counted down from the year 1 of the calendar. */
function momentText(moment: bigint): string {
  const seconds = moment / unit - (moment % unit < 0n ? 1n : 0n);
  const fraction = moment - seconds * unit;
  const sinceEpoch = seconds - 719_162n * 86_400n;
  const date = new Date(Number(sinceEpoch) * 1000).toISOString().replace('.000Z', '');
  return `${date}.${String(fraction).padStart(30, '0')}Z`;
}
