import type { OperandValue, Performance, Request, RequestContext } from '../decision.js';
import type { PolicyRule } from '../policy.js';
import { odrl } from '../vocabulary.js';
import { fittingValues } from './fitting-values.js';
import type { Change, Step } from './suggestion.js';

type Given = NonNullable<RequestContext['operands']>;

/** Another value of an operand of the request, or of an asset or party. */
export function operandStep(change: Extract<Change, { kind: 'operand' }>): Step {
  const { operand, value, thing } = change;
  return {
    change,
    apply: (request) => {
      const { operands, properties } = request.context ?? {};
      if (thing === undefined) return inContext(request, { operands: withValue(operands, operand, value) });
      const own = properties && Object.hasOwn(properties, thing) ? properties[thing] : undefined;
      return inContext(request, { properties: { ...properties, [thing]: withValue(own, operand, value) } });
    },
  };
}

function withValue(given: Given | undefined, operand: string, value: OperandValue | readonly OperandValue[]): Given {
  // Written by name it goes for the same operand.
  const name = operand.startsWith(odrl) ? operand.slice(odrl.length) : operand;
  const others = Object.entries(given ?? {}).filter(([key]) => key !== name && key !== operand);
  return Object.fromEntries([...others, [name, value]]);
}

/** Another moment. */
export function timeStep(dateTime: string, given: string | undefined): Step {
  return {
    change: { kind: 'time', dateTime, ...(given !== undefined && { given }) },
    apply: (request) => inContext(request, { dateTime }),
  };
}

/** A membership that is shown, or shown not to be. */
export function membershipStep(thing: string, collection: string, member: boolean): Step {
  return {
    change: { kind: 'membership', thing, collection, member },
    apply: (request) => {
      const { partOf } = request.context ?? {};
      const known = partOf && Object.hasOwn(partOf, thing) ? (partOf[thing] ?? []) : [];
      return inContext(request, { partOf: { ...partOf, [thing]: member ? [...known, collection] : known } });
    },
  };
}

/** Another action. */
export function actionStep(action: string, given: string): Step {
  return { change: { kind: 'action', action, given }, apply: (request) => ({ ...request, action }) };
}

/** Somebody else. */
export function assigneeStep(assignee: string, given: string | undefined): Step {
  return {
    change: { kind: 'assignee', assignee, ...(given !== undefined && { given }) },
    apply: (request) => ({ ...request, assignee }),
  };
}

/** A duty that is done before the action, with its consequences where it is late. */
export function dutyStep(duty: PolicyRule, late: boolean, request: Request): Step {
  const owed = late ? [duty, ...duty.consequences] : [duty];
  const by = duty.assignees[0]?.names[0];
  return {
    change: {
      kind: 'duty',
      actions: owed.flatMap(({ actions }) => actions.flatMap(({ iri }) => iri ?? [])),
      targets: owed.flatMap(({ targets }) => targets.flatMap(({ names }) => names.slice(0, 1))),
      ...(duty.uid !== undefined && { uid: duty.uid }),
      ...(by !== undefined && by !== request.assignee && { by }),
    },
    apply: (changed) => {
      const { performed, duties, ...context } = changed.context ?? {};
      // Without a log, to list one thing that was done would say that nothing else was.
      if (performed === undefined && duty.uid !== undefined && !late) {
        return { ...changed, context: { ...context, duties: { ...duties, [duty.uid]: 'fulfilled' } } };
      }
      const done = owed.flatMap((one) => performancesOf(one, changed));
      const log = { performed: [...(performed ?? []), ...done] };
      return { ...changed, context: { ...context, ...(duties && { duties }), ...log } };
    },
  };
}

/** What fulfils a duty: each of its actions on each of its targets, with values that its constraints want. */
function performancesOf(duty: PolicyRule, { assignee: asker, context }: Request): readonly Performance[] {
  const doers = duty.assignees.length > 0 ? duty.assignees.map(({ names }) => names[0]) : [asker];
  const targets = duty.targets.length > 0 ? duty.targets.map(({ names }) => names[0]) : [undefined];
  return duty.actions.flatMap(({ iri = '', refinements }) => {
    const operands: Record<string, OperandValue | readonly OperandValue[]> = {};
    for (const constraint of [...refinements, ...duty.constraints]) {
      if (constraint.kind !== 'constraint' || constraint.leftOperand === `${odrl}dateTime`) continue;
      const [candidate] = fittingValues(constraint, true);
      if (candidate && constraint.leftOperand !== undefined) operands[constraint.leftOperand] = candidate.value;
    }
    return targets.flatMap((target) =>
      doers.map((assignee) => ({
        action: iri,
        ...(target !== undefined && { target }),
        ...(assignee !== undefined && { assignee }),
        ...(context?.dateTime !== undefined && { dateTime: context.dateTime }),
        ...(Object.keys(operands).length > 0 && { operands }),
      })),
    );
  });
}

function inContext(request: Request, change: Partial<RequestContext>): Request {
  return { ...request, context: { ...request.context, ...change } };
}
