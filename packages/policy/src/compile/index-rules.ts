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
  return ({ request: { target, assignee, context } }) => {
    const found: CompiledRule[][] = [];
    const targets = membershipsOf(target, context?.partOf);
    if (targets === undefined) found.push(byTarget.collections);
    const assignees = assignee === undefined ? undefined : membershipsOf(assignee, context?.partOf);
    for (const name of [target, ...(targets ?? [])]) {
      const shelf = byTarget.named.get(name);
      if (!shelf) continue;
      if (assignee === undefined) for (const list of shelf.named.values()) found.push(list);
      else for (const one of [assignee, ...(assignees ?? [])]) push(found, shelf.named.get(one));
      if (assignees === undefined) found.push(shelf.collections);
      found.push(shelf.others);
    }
    found.push(byTarget.others);
    const lists = found.filter((list) => list.length > 0);
    return lists.length === 1 ? (lists[0] as CompiledRule[]) : lists.flat();
  };
}

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

function push<Item>(list: Item[], item: Item | undefined): void {
  if (item !== undefined) list.push(item);
}

/** Everything that the references name; `undefined` where they may mean anything. */
function namesOf(references: readonly Reference[], annotations: readonly string[]): readonly string[] | undefined {
  const whole = references.every(
    ({ names, notUnderstood }) => names.length > 0 && meaningful(notUnderstood, annotations).length === 0,
  );
  return references.length > 0 && whole ? [...new Set(references.flatMap(({ names }) => names))] : undefined;
}

function membershipsOf(
  thing: string,
  partOf: Readonly<Record<string, readonly string[]>> | undefined,
): readonly string[] | undefined {
  return partOf !== undefined && Object.hasOwn(partOf, thing) ? partOf[thing] : undefined;
}
