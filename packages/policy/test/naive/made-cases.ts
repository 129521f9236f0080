import type {
  Action,
  Constraint,
  DecideOptions,
  NotUnderstood,
  Performance,
  Policy,
  PolicyRule,
  Profile,
  Reference,
  Request,
  RuleKind,
} from '@ds4sscc/policy';
import { actionNames, odrl } from './hierarchy.js';
import { location, madeConstraint, madeOperands, madeTaxonomies, moments } from './made-values.js';
import { createRandom, type Random } from './random.js';

export interface MadeCase {
  readonly policies: readonly Policy[];
  readonly requests: readonly Request[];
  readonly options: DecideOptions;
}

const profile: Profile = {
  iri: 'urn:profile',
  actions: {
    'urn:act:forecast': { includedIn: [`${odrl}derive`] },
    'urn:act:publish': { includedIn: [`${odrl}use`], implies: [`${odrl}distribute`, 'urn:act:tell'] },
    'urn:act:tell': { implies: [`${odrl}inform`] },
  },
  leftOperands: ['urn:op:role'],
  concepts: { 'urn:c:user': ['urn:c:part'], 'urn:c:public': ['urn:c:top'] },
  annotations: ['urn:note:', 'http://notes.example/ns#'],
};

const actions = [...actionNames, 'use', 'read', 'print', 'print', 'use', 'read'].map((name) => odrl + name);
const odder = ['urn:act:forecast', 'urn:act:publish', 'urn:act:tell', 'urn:act:none'];
const targets = ['urn:t:air', 'urn:t:air', 'urn:t:air', 'urn:t:water', 'urn:t:all'];
const parties = ['urn:p:ann', 'urn:p:ann', 'urn:p:ann', 'urn:p:bob', 'urn:p:city'];

/** Policies, requests in states of the world, and options: all from one seed. */
export function madeCase(seed: number, requests: number, understood = false): MadeCase {
  const random = createRandom(seed);
  const options = madeOptions(random);
  const count = random.pick([1, 1, 1, 2, 2, 3, 4]);
  // How often things go wrong: mostly seldom, or hardly anything would be decided.
  const oddness = understood ? 0 : random.pick([0, 0, 0.01, 0.05]);
  const maker = createMaker(random, oddness, random.pick([0, 0, 1, 1, 2]));
  const policies = Array.from({ length: count }, (_, at) => madePolicy(random, maker, at, count));
  return { policies, options, requests: Array.from({ length: requests }, () => madeRequest(random, policies)) };
}

function madeOptions(random: Random): DecideOptions {
  return {
    ...(random.chance(0.4) && { semantics: random.pick(['w3c', 'force'] as const) }),
    ...(random.chance(0.4) && { treatOfferAsSet: random.chance(0.7) }),
    ...(random.chance(0.2) && { absentMeans: random.pick(['undecided', 'anything'] as const) }),
    ...(random.chance(0.6) && { profiles: [profile] }),
    ...(random.chance(0.3) && { combine: random.pick(['merge', 'merge', 'deny-overrides'] as const) }),
  };
}

interface Maker {
  odd(): readonly NotUnderstood[];
  constraint(depth?: number): Constraint;
  action(): Action;
  reference(names: readonly string[]): Reference;
  rule(kind: RuleKind, uid: string): PolicyRule;
}

function createMaker(random: Random, oddness: number, most: number): Maker {
  const odd: Maker['odd'] = () => {
    const marks: NotUnderstood[] = [];
    if (random.chance(oddness)) marks.push({ reason: 'unknown-property', property: `${odrl}prohibtion`, location });
    if (random.chance(oddness))
      marks.push({ reason: 'foreign-property', property: 'http://notes.example/ns#by', location });
    return marks;
  };
  const constraint: Maker['constraint'] = (depth = 0) => {
    if (random.chance(oddness)) return { kind: 'not-understood', notUnderstood: [], location };
    if (depth > 3 || random.chance(0.85)) return { ...madeConstraint(random), notUnderstood: odd() };
    const operand = random.pick(['and', 'or', 'or', 'xone', 'andSequence'] as const);
    return {
      kind: 'logical',
      operand,
      constraints: random.many(1, 3, () => constraint(depth + 1)),
      notUnderstood: odd(),
      location,
    };
  };
  const refinements = (): readonly Constraint[] => (random.chance(0.12) ? random.many(1, 2, () => constraint(2)) : []);
  const action: Maker['action'] = () => ({
    ...(!random.chance(oddness / 2) && { iri: random.chance(0.1) ? random.pick(odder) : random.pick(actions) }),
    refinements: refinements(),
    notUnderstood: odd(),
    location,
  });
  const reference: Maker['reference'] = (names) => ({
    names: random.chance(oddness / 2) ? [] : random.many(1, random.chance(0.1) ? 2 : 1, () => random.pick(names)),
    collection: random.chance(0.12),
    partOf: random.chance(0.05) ? [random.pick(names)] : [],
    refinements: refinements(),
    notUnderstood: odd(),
    location,
  });
  const rule: Maker['rule'] = (kind, uid) => {
    const owed = kind === 'duty' || kind === 'obligation' || kind === 'remedy';
    const few = (): number => (random.chance(0.12) ? 2 : 1);
    return {
      kind,
      ...(random.chance(0.8) && { uid }),
      actions: random.chance(0.04) ? [] : random.many(1, few(), action),
      targets: random.chance(owed || kind === 'consequence' ? 0.5 : 0.05)
        ? []
        : random.many(1, few(), () => reference(targets)),
      assigners: random.chance(0.15) ? [reference(parties)] : [],
      assignees: random.chance(0.5) ? random.many(1, few(), () => reference(parties)) : [],
      constraints: random.many(0, most, constraint),
      duties:
        kind === 'permission' && random.chance(0.25)
          ? random.many(1, few(), () => rule('duty', `${uid}-duty${random.below(3)}`))
          : [],
      consequences:
        (kind === 'duty' || kind === 'obligation') && random.chance(0.3) ? [rule('consequence', `${uid}-else`)] : [],
      remedies: kind === 'prohibition' && random.chance(0.2) ? [rule('remedy', `${uid}-remedy`)] : [],
      notUnderstood: odd(),
      location,
    };
  };
  return { odd, constraint, action, reference, rule };
}

function madePolicy(random: Random, maker: Maker, at: number, count: number): Policy {
  const uid = `urn:policy:${at}`;
  const rules = (kind: RuleKind, least: number, most: number): PolicyRule[] => {
    let next = 0;
    return random.many(least, most, () => maker.rule(kind, `${uid}:${kind}${(next += 1)}`));
  };
  const inherits = count > 1 && random.chance(0.2);
  const family = count > 1 ? 0.12 : 0;
  const shared = (list: readonly string[]): readonly Reference[] =>
    random.chance(family) ? [maker.reference(list)] : [];
  const strategy = random.pick(['perm', 'prohibit', 'prohibit', 'invalid', 'invalid', 'contradicting'] as const);
  const conflict = strategy === 'contradicting' && random.chance(0.7) ? 'invalid' : strategy;
  return {
    ...(!random.chance(0.05) && { uid: random.chance(0.03) ? 'urn:policy:0' : uid }),
    type: random.pick([
      'Set',
      'Set',
      'Set',
      'Agreement',
      'Agreement',
      'Privacy',
      'Offer',
      random.pick(['Request', 'Ticket', 'Assertion', 'unknown', 'Set'] as const),
    ] as const),
    profile: random.chance(0.12) ? [random.chance(0.9) ? profile.iri : 'urn:profile:other'] : [],
    conflict,
    ...(conflict !== 'invalid' || random.chance(0.2) ? { conflictStated: true as const } : {}),
    inheritFrom: inherits ? random.many(1, 2, () => `urn:policy:${random.below(random.chance(0.9) ? count : 9)}`) : [],
    permissions: rules('permission', 0, 3),
    prohibitions: random.chance(0.5) ? rules('prohibition', 1, 2) : [],
    obligations: random.chance(0.2) ? rules('obligation', 1, 1) : [],
    ...(random.chance(family / 2) && { actions: [maker.action()] }),
    ...(random.chance(family / 2) && { targets: [maker.reference(targets)] }),
    assigners: shared(parties),
    assignees: shared(parties),
    notUnderstood: maker.odd(),
    location,
  };
}

function madeRequest(random: Random, policies: readonly Policy[]): Request {
  const asked = random.pick([
    ...policies.flatMap(({ permissions, prohibitions }) => [...permissions, ...prohibitions]),
    undefined,
  ]);
  const wanted = random.chance(0.8) ? asked?.actions[0]?.iri : undefined;
  const action = wanted ?? random.pick([...actions, ...odder]);
  const now = random.pick(moments);
  const log = random.chance(0.5) ? random.many(0, 4, () => madePerformance(random, policies, asked)) : undefined;
  const share = random.pick([0, 0.3, 0.7, 0.7, 1]);
  const duties = policies.flatMap(({ permissions, obligations }) => [
    ...obligations,
    ...permissions.flatMap((one) => one.duties),
  ]);
  const reported = Object.fromEntries(
    duties.flatMap(({ uid }) =>
      uid !== undefined && random.chance(0.3)
        ? [[uid, random.pick(['fulfilled', 'fulfilled', 'violated', 'not-set'] as const)]]
        : [],
    ),
  );
  const { partOf, isA } = madeTaxonomies(random);
  return {
    action: random.chance(0.3) ? action.replace(odrl, random.pick(['', 'odrl:'])) : action,
    target: random.chance(0.8) ? (asked?.targets[0]?.names[0] ?? 'urn:t:air') : random.pick(targets),
    ...(random.chance(0.95) && {
      assignee: random.chance(0.6) ? (asked?.assignees[0]?.names[0] ?? 'urn:p:ann') : random.pick(parties),
    }),
    ...(random.chance(0.15) && { assigner: random.pick(parties) }),
    context: {
      ...(random.chance(0.85) && { dateTime: now }),
      operands: madeOperands(random, share),
      ...(random.chance(0.8) && { partOf }),
      ...(random.chance(0.8) && { isA }),
      ...(random.chance(0.5) && {
        properties: { 'urn:t:air': madeOperands(random, 0.4), 'urn:p:ann': madeOperands(random, 0.4) },
      }),
      ...(log && { performed: log }),
      ...(random.chance(0.5) && { duties: reported }),
    },
  };
}

function madePerformance(random: Random, policies: readonly Policy[], asked: PolicyRule | undefined): Performance {
  const rules = policies.flatMap(({ permissions, obligations }) => [
    ...permissions,
    ...obligations,
    ...permissions.flatMap((one) => one.duties),
  ]);
  // Quotas look for uses of the rule itself.
  const other = rules.length > 0 && random.chance(0.7) ? random.pick(rules) : undefined;
  const like = random.chance(0.5) ? (asked ?? other) : other;
  return {
    action: like?.actions[0]?.iri ?? random.pick(actions),
    ...(random.chance(0.9) && { target: like?.targets[0]?.names[0] ?? random.pick(targets) }),
    ...(random.chance(0.95) && { assignee: random.pick(parties) }),
    ...(random.chance(0.85) && { dateTime: random.pick(moments.slice(0, 5)) }),
    ...(random.chance(0.6) && { operands: madeOperands(random, 0.5) }),
    ...(random.chance(0.1) && { reserved: true }),
  };
}
