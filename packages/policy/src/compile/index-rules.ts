import { meaningful } from '../meaningful.js';
import type { Reference } from '../policy.js';
import type { Asked } from './asked.js';
import type { CompiledRule } from './compile-policies.js';

/** Finds the rules that may hold for a request: all the others plainly do not. */
export type RuleIndex = (asked: Asked) => readonly CompiledRule[];

/** Rules by what one of their references names. */
interface Shelf<Content> {
  readonly named: Map<string, Content>;
  /** A collection has members that only the request may know. */
  readonly collections: CompiledRule[];
  /** Rules that name nothing here, or something that is not understood. */
  readonly others: CompiledRule[];
}

/** Shelves rules by target, then by assignee. A rule that names several stands in several places. */
export function indexRules(rules: readonly CompiledRule[], annotations: readonly string[]): RuleIndex {
  const byTarget: Shelf<Shelf<CompiledRule[]>> = { named: new Map(), collections: [], others: [] };
  for (const one of rules) {
    const { targets, assignees } = one.rule;
    const names = namesOf(targets, annotations);
    if (names === undefined) byTarget.others.push(one);
    else if (targets.some(({ collection }) => collection)) byTarget.collections.push(one);
    for (const name of names ?? []) {
      let shelf = byTarget.named.get(name);
      if (!shelf) byTarget.named.set(name, (shelf = { named: new Map(), collections: [], others: [] }));
      put(shelf, one, assignees, namesOf(assignees, annotations));
    }
  }
  const onlyNamed = byTarget.collections.length === 0 && byTarget.others.length === 0;
  return ({ request: { target, assignee, context } }) => {
    const partOf = context?.partOf;
    if (partOf !== undefined || assignee === undefined || !onlyNamed) {
      return gather(byTarget, target, assignee, partOf);
    }
    // What nearly every request comes to: one look-up, and nothing to put together.
    const shelf = byTarget.named.get(target);
    if (shelf === undefined) return none;
    const named = shelf.named.get(assignee);
    if (shelf.collections.length > 0 || shelf.others.length > 0) {
      return [...(named ?? none), ...shelf.collections, ...shelf.others];
    }
    return named ?? none;
  };
}

const none: readonly CompiledRule[] = [];

function gather(
  byTarget: Shelf<Shelf<CompiledRule[]>>,
  target: string,
  assignee: string | undefined,
  partOf: PartOf,
): readonly CompiledRule[] {
  const targets = membershipsOf(target, partOf);
  const assignees = assignee === undefined ? undefined : membershipsOf(assignee, partOf);
  const found: (readonly CompiledRule[])[] = targets === undefined ? [byTarget.collections] : [];
  for (const name of [target, ...(targets ?? [])]) {
    const shelf = byTarget.named.get(name);
    if (!shelf) continue;
    if (assignee === undefined) for (const list of shelf.named.values()) found.push(list);
    else for (const one of [assignee, ...(assignees ?? [])]) found.push(shelf.named.get(one) ?? none);
    if (assignees === undefined) found.push(shelf.collections);
    found.push(shelf.others);
  }
  found.push(byTarget.others);
  return found.flat();
}

type PartOf = Readonly<Record<string, readonly string[]>> | undefined;

function put(
  shelf: Shelf<CompiledRule[]>,
  rule: CompiledRule,
  references: readonly Reference[],
  names: readonly string[] | undefined,
): void {
  if (names === undefined) shelf.others.push(rule);
  else if (references.some(({ collection }) => collection)) shelf.collections.push(rule);
  for (const name of names ?? []) {
    const list = shelf.named.get(name);
    if (list) list.push(rule);
    else shelf.named.set(name, [rule]);
  }
}

/** Everything that the references name; `undefined` where they may mean anything. */
function namesOf(references: readonly Reference[], annotations: readonly string[]): readonly string[] | undefined {
  const whole = references.every(
    ({ names, notUnderstood }) => names.length > 0 && meaningful(notUnderstood, annotations).length === 0,
  );
  return references.length > 0 && whole ? [...new Set(references.flatMap(({ names }) => names))] : undefined;
}

function membershipsOf(thing: string, partOf: PartOf): readonly string[] | undefined {
  return partOf !== undefined && Object.hasOwn(partOf, thing) ? partOf[thing] : undefined;
}
