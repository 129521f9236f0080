import type { Constraint, OperandValue, Policy, PolicyRule, Request, RequestContext } from '@ds4sscc/policy';

const odrl = 'http://www.w3.org/ns/odrl/2/';

/** At most so many requests about one document. */
const most = 60;

/**
 * Requests that touch what policies are about: for each rule the one it speaks of and neighbours of it, in states of the
 * world that satisfy its constraints and in ones that do not, with what it asks for done and not done.
 */
export function requestsAbout(policies: readonly Policy[]): readonly Request[] {
  const rules = policies.flatMap((policy) => [...policy.permissions, ...policy.prohibitions, ...policy.obligations]);
  const found = new Map<string, Request>();
  for (const rule of [...rules, undefined]) {
    for (const request of requestsOf(rule, policies)) found.set(JSON.stringify(request), request);
  }
  const all = [...found.values()];
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)] as Request);
}

function* requestsOf(rule: PolicyRule | undefined, policies: readonly Policy[]): Generator<Request> {
  const target = rule?.targets[0]?.names[0] ?? 'urn:other';
  const assignee = rule?.assignees[0]?.names[0] ?? 'urn:stranger';
  const action = rule?.actions[0]?.iri ?? `${odrl}read`;
  const collections = policies.flatMap(({ permissions, prohibitions }) =>
    [...permissions, ...prohibitions].flatMap(({ targets, assignees }) =>
      [...targets, ...assignees].flatMap(({ names }) => names),
    ),
  );
  for (const context of contextsOf(rule, [target, assignee], [...new Set(collections)])) {
    yield { action, target, assignee, context };
    yield { action: `${odrl}use`, target, assignee, context };
    yield { action, target, assignee: 'urn:stranger', context };
    yield { action, target: 'urn:other', assignee, context };
  }
  yield { action, target, assignee };
  yield { action, target };
}

function* contextsOf(
  rule: PolicyRule | undefined,
  [target, assignee]: readonly [string, string],
  collections: readonly string[],
): Generator<RequestContext> {
  const fitting = operandsOf(rule, true);
  const others = operandsOf(rule, false);
  const done = [rule, ...(rule?.duties ?? []), ...(rule?.duties ?? []).flatMap(({ consequences }) => consequences)]
    .flatMap((one) => one?.actions ?? [])
    .flatMap(({ iri }) => (iri === undefined ? [] : [{ action: iri, target, assignee, operands: fitting }]));
  const nowhere = { [target]: [], [assignee]: [] };
  const everywhere = { [target]: collections, [assignee]: collections };
  const properties = { [target]: fitting, [assignee]: fitting };
  yield { dateTime: '2024-02-12T11:20:10.999Z', operands: fitting, properties, partOf: nowhere, performed: done };
  yield { dateTime: '2024-02-12T11:20:10.999Z', operands: others, partOf: everywhere, performed: [] };
  yield { dateTime: '1999-01-01T00:00:00Z', operands: fitting, properties, partOf: everywhere };
  yield { dateTime: '2199-01-01T00:00:00Z', operands: fitting, partOf: nowhere, performed: [] };
}

/** Values of the left operands that constraints of a rule speak of: the very ones, or others. */
function operandsOf(rule: PolicyRule | undefined, fitting: boolean): Record<string, OperandValue> {
  const operands: Record<string, OperandValue> = {};
  const constraints = new Set<Constraint>([
    ...(rule?.constraints ?? []),
    ...(rule?.actions ?? []).flatMap(({ refinements }) => refinements),
    ...[...(rule?.targets ?? []), ...(rule?.assignees ?? [])].flatMap(({ refinements }) => refinements),
    ...(rule?.duties ?? []).flatMap((duty) => [
      ...duty.constraints,
      ...duty.actions.flatMap(({ refinements }) => refinements),
    ]),
  ]);
  for (const one of constraints) {
    if (one.kind === 'logical') for (const part of one.constraints) constraints.add(part);
    if (one.kind !== 'constraint' || one.leftOperand === undefined || one.leftOperand === `${odrl}dateTime`) continue;
    const { value = '', datatype } = one.rightOperands[0] ?? {};
    operands[one.leftOperand] = {
      value: fitting ? value : 'urn:something-else',
      ...(fitting && datatype !== undefined && { datatype }),
      ...(one.unit !== undefined && { unit: one.unit }),
    };
  }
  return operands;
}
