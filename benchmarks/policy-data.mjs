// Agreements, requests, and the closures that somebody would write by hand for them; the same for the same size.

const odrl = 'http://www.w3.org/ns/odrl/2/';
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';
const location = { source: 'agreements' };
const until = '2027-01-01T00:00:00Z';
const research = 'https://w3id.org/dpv#ResearchAndDevelopment';
const europe = 'https://city.example/places/europe';

const dataset = (n) => `https://city.example/data/${n}`;
const company = (n) => `https://company.example/${n}`;

/** Agreements as the parser gives them. */
export function agreements(count, layout) {
  return Array.from({ length: count }, (_, n) => {
    const target = reference(dataset(layout === 'all on one dataset' ? 0 : n));
    const rule = (kind, action, constraints) => ({
      kind,
      uid: `https://city.example/agreements/${n}#${kind}`,
      actions: [{ iri: odrl + action, refinements: [], notUnderstood: [], location }],
      targets: [target],
      assigners: [],
      assignees: [reference(company(n))],
      constraints,
      duties: [],
      consequences: [],
      remedies: [],
      notUnderstood: [],
      location,
    });
    return {
      uid: `https://city.example/agreements/${n}`,
      type: 'Agreement',
      profile: [],
      conflict: 'prohibit',
      inheritFrom: [],
      permissions: [
        rule('permission', 'use', [
          constraint('dateTime', 'lt', { kind: 'literal', value: until, datatype: dateTime, location }),
          constraint('purpose', 'eq', { kind: 'iri', value: research, location }),
          constraint('spatial', 'eq', { kind: 'iri', value: europe, location }),
        ]),
      ],
      prohibitions: [rule('prohibition', 'sell', [])],
      obligations: [],
      assigners: [],
      assignees: [],
      notUnderstood: [],
      location,
    };
  });
}

function reference(iri) {
  return { names: [iri], sources: [], collection: false, partOf: [], refinements: [], notUnderstood: [], location };
}

function constraint(operand, operator, right) {
  return {
    kind: 'constraint',
    leftOperand: odrl + operand,
    operator: odrl + operator,
    rightOperands: [right],
    notUnderstood: [],
    location,
  };
}

/** Requests of which about half are permitted; each names another moment. */
export function requests(count, layout, length) {
  let state = 12345;
  // The xorshift of 32 bits.
  const random = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  return Array.from({ length }, () => {
    const n = random(count);
    const second = String(random(60)).padStart(2, '0');
    return {
      action: odrl + ['read', 'read', 'read', 'sell'][random(4)],
      target: dataset(layout === 'all on one dataset' ? 0 : n),
      assignee: company(random(8) === 0 ? random(count) : n),
      context: {
        dateTime: `${random(8) === 0 ? 2028 : 2026}-0${1 + random(9)}-1${random(10)}T1${random(10)}:2${random(10)}:${second}Z`,
        operands: { purpose: random(8) === 0 ? 'https://w3id.org/dpv#Marketing' : research, spatial: europe },
      },
    };
  });
}

/** What `use` covers among the actions of the requests. */
const covered = new Map([
  [`${odrl}use`, new Set([`${odrl}use`, `${odrl}read`])],
  [`${odrl}sell`, new Set([`${odrl}sell`])],
]);

/** Closures in a map from target to a map from assignee. */
export function indexedClosures(policies) {
  const index = indexOf(policies, (test) => test);
  return (request) => {
    const rules = index.get(request.target)?.get(request.assignee) ?? [];
    const now = Date.parse(request.context.dateTime);
    let permitted = false;
    for (const { kind, test } of rules) {
      if (!test(request, now)) continue;
      if (kind === 'prohibition') return { decision: 'deny', because: 'forbidden' };
      permitted = true;
    }
    return permitted ? { decision: 'permit', because: 'permitted' } : { decision: 'deny', because: 'not-permitted' };
  };
}

/** The same, with an object that says how each premise stands. */
export function explainingClosures(policies) {
  const index = indexOf(policies, (_test, rule, limits) => (request, now) => {
    const { purpose, spatial } = request.context.operands;
    const premises = [
      premise('action', covered.get(rule.actions[0].iri).has(request.action), request.action, rule.actions[0].iri),
      premise('assignee', true, request.assignee, rule.assignees[0].names[0]),
      premise('target', true, request.target, rule.targets[0].names[0]),
    ];
    if (limits) {
      premises.push(
        {
          ...premise('constraint', now < limits.until, request.context.dateTime, until),
          operand: 'dateTime',
          operator: 'lt',
        },
        {
          ...premise('constraint', purpose === limits.purpose, purpose, limits.purpose),
          operand: 'purpose',
          operator: 'eq',
        },
        {
          ...premise('constraint', spatial === limits.spatial, spatial, limits.spatial),
          operand: 'spatial',
          operator: 'eq',
        },
      );
    }
    const holds = premises.every(({ state }) => state === 'satisfied');
    return {
      rule: rule.uid,
      kind: rule.kind,
      state: holds ? 'satisfied' : 'unsatisfied',
      premises,
      location: rule.location,
    };
  });
  return (request) => {
    const now = Date.parse(request.context.dateTime);
    const rules = (index.get(request.target)?.get(request.assignee) ?? []).map(({ test }) => test(request, now));
    const holding = rules.filter(({ state }) => state === 'satisfied');
    const because = holding.some(({ kind }) => kind === 'prohibition')
      ? 'forbidden'
      : holding.length > 0
        ? 'permitted'
        : 'not-permitted';
    const sorted = rules.toSorted((a, b) => Number(b.state === 'satisfied') - Number(a.state === 'satisfied'));
    return { decision: because === 'permitted' ? 'permit' : 'deny', because, request, rules: sorted, missing: [] };
  };
}

function premise(part, holds, left, right) {
  return { part, state: holds ? 'satisfied' : 'unsatisfied', left, right };
}

function indexOf(policies, make) {
  const index = new Map();
  for (const policy of policies) {
    for (const rule of [...policy.permissions, ...policy.prohibitions]) {
      const actions = covered.get(rule.actions[0].iri);
      const limits =
        rule.constraints.length === 0
          ? undefined
          : {
              until: Date.parse(rule.constraints[0].rightOperands[0].value),
              purpose: rule.constraints[1].rightOperands[0].value,
              spatial: rule.constraints[2].rightOperands[0].value,
            };
      const plain = (request, now) =>
        actions.has(request.action) &&
        (limits === undefined ||
          (now < limits.until &&
            request.context.operands.purpose === limits.purpose &&
            request.context.operands.spatial === limits.spatial));
      const target = rule.targets[0].names[0];
      const assignee = rule.assignees[0].names[0];
      if (!index.has(target)) index.set(target, new Map());
      const byAssignee = index.get(target);
      if (!byAssignee.has(assignee)) byAssignee.set(assignee, []);
      byAssignee.get(assignee).push({ kind: rule.kind, test: make(plain, rule, limits) });
    }
  }
  return index;
}
