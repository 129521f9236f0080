import type { DutyState, OperandValue, Performance, Request, RequestContext } from '../decision.js';
import type { PolicyRule } from '../policy.js';
import { odrl } from '../vocabulary.js';
import type { Choice } from './ask.js';
import type { Knowledge } from './cells/cell-draft.js';
import type { Scene, Thing } from './scene.js';

type Operands = Record<string, OperandValue | readonly OperandValue[]>;
type Draft = { -readonly [Key in keyof RequestContext]: RequestContext[Key] };

/** The request that a scene and the values chosen describe. It says what is known about all that it mentions, and no more. */
export function witnessOf(
  scene: Scene,
  choices: readonly Choice[],
  duties: ReadonlyMap<string, PolicyRule>,
  knowledge: Knowledge,
): Request {
  const context: Draft = {};
  const operands: Operands = {};
  const properties: Record<string, Operands> = {};
  for (const { source, axis, cells } of choices) {
    if (source.kind === 'free') continue;
    const values = cells.flatMap((cell) => axis.cells[cell]?.given ?? []);
    // A cell without value means that nothing is given at all.
    if (values.length < cells.length || values.length === 0) continue;
    const name = source.leftOperand.startsWith(odrl) ? source.leftOperand.slice(odrl.length) : source.leftOperand;
    const value = values.length === 1 ? (values[0] as OperandValue) : values;
    const thing = source.part === 'request' ? undefined : scene[source.part]?.iri;
    if (source.part === 'request' && name === 'dateTime' && typeof value === 'string') context.dateTime = value;
    else if (source.part === 'request') operands[name] = value;
    else if (thing !== undefined) (properties[thing] ??= {})[name] = value;
  }
  if (Object.keys(operands).length > 0) context.operands = operands;
  if (Object.keys(properties).length > 0) context.properties = properties;
  addDuties(context, scene, choices, duties);
  addMemberships(context, scene, knowledge);
  const { action, target, assignee, assigner } = scene;
  return {
    action,
    target: target.iri,
    ...(assignee && { assignee: assignee.iri }),
    ...(assigner && { assigner: assigner.iri }),
    ...(Object.keys(context).length > 0 && { context }),
  };
}

/** Duties with a name are reported; the others are shown by a log, or by an empty one. */
function addDuties(
  context: Draft,
  { assignee }: Scene,
  choices: readonly Choice[],
  duties: ReadonlyMap<string, PolicyRule>,
): void {
  const states: Record<string, DutyState> = {};
  const performed: Performance[] = [];
  for (const { source, axis, cells } of choices) {
    const duty = source.kind === 'free' ? duties.get(source.name) : undefined;
    if (!duty) continue;
    const done = axis.atoms[0]?.[cells[0] ?? 0]?.state === 'satisfied';
    if (duty.uid !== undefined) states[duty.uid] = done ? 'fulfilled' : 'not-set';
    else {
      context.performed = performed;
      if (done) for (const one of performances(duty, assignee)) performed.push(one);
    }
  }
  if (Object.keys(states).length > 0) context.duties = states;
}

/** Each action of a duty, on each target, by each party. */
function performances(
  { actions, targets, assignees }: PolicyRule,
  requester: Thing | undefined,
): readonly Performance[] {
  const names = (list: typeof targets, absent: string | undefined): (string | undefined)[] =>
    list.length === 0 ? [absent] : list.map((one) => one.names[0]);
  return actions.flatMap(({ iri = '' }) =>
    names(targets, undefined).flatMap((target) =>
      names(assignees, requester?.iri).map((assignee) => ({
        action: iri,
        ...(target !== undefined && { target }),
        ...(assignee !== undefined && { assignee }),
      })),
    ),
  );
}

function addMemberships(
  context: Draft,
  { target, assignee, assigner }: Scene,
  { carried: { partOf, isA } }: Knowledge,
): void {
  const own: Record<string, readonly string[]> = {};
  for (const thing of [target, assignee, assigner]) {
    if (thing && !thing.listed && thing.told && thing.told.length > 0) own[thing.iri] = thing.told;
    else if (thing?.listed) own[thing.iri] = thing.listed;
  }
  const all = { ...partOf, ...own };
  if (Object.keys(all).length > 0) context.partOf = all;
  if (Object.keys(isA).length > 0) context.isA = isA;
}
