// What somebody would write by hand for the agreements of the benchmark.
import { odrl, until } from './policy-data.mjs';

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
        constraint('dateTime', 'lt', now < limits.until, request.context.dateTime, until),
        constraint('purpose', 'eq', purpose === limits.purpose, purpose, limits.purpose),
        constraint('spatial', 'eq', spatial === limits.spatial, spatial, limits.spatial),
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

function constraint(operand, operator, holds, left, right) {
  return { part: 'constraint', state: holds ? 'satisfied' : 'unsatisfied', operand, operator, left, right };
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
