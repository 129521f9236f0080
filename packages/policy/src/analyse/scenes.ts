import { matchAction } from '../match-action.js';
import type { PolicyRule, Reference } from '../policy.js';
import { type ActionHierarchy, actionIri, type Profile } from '../profile.js';
import type { Truth } from '../truth.js';
import { actionTerms } from '../vocabulary.js';
import type { Hierarchy } from '../world.js';
import { another } from './cells/word-cells.js';
import type { Scene, Thing } from './scene.js';
import type { Meter } from './search.js';

/** What scenes are made from. */
export interface SceneContext {
  readonly hierarchy: ActionHierarchy;
  readonly profiles: readonly Profile[];
  readonly absent: Truth;
  readonly partOf: Hierarchy;
  readonly meter: Meter;
}

/** The rules that a rule is seen against. */
export interface Surroundings {
  /** Those that may be about an asset that is, or belongs to, one of the names. */
  about(names: readonly string[]): readonly PolicyRule[];
  /** The assets of all of them. */
  readonly targets: readonly Reference[];
  /** The assets of those that prohibit, where they are known apart: only these can take away what a rule permits. */
  readonly forbidden?: readonly Reference[];
}

/**
 * Every scene in which a rule may hold, as far as the rules around it tell scenes apart: who is not named anywhere is like
 * anybody else who is not. A request may say that something belongs to any asset or party.
 */
export function* scenes(rule: PolicyRule, around: Surroundings, context: SceneContext): Generator<Scene> {
  const { absent } = context;
  if (absent !== 'satisfied' && (rule.targets.length === 0 || rule.actions.length === 0)) return;
  const own = rule.targets.flatMap(({ names }) => names);
  const others =
    rule.targets.length > 0 && rule.targets.every(isOne) ? (around.forbidden ?? around.targets) : around.targets;
  for (const target of things(rule.targets, others, 'https://example.org/some-asset', context)) {
    const near = around.about([target.iri, ...own, ...(target.listed ?? target.told ?? [])]);
    yield* atTarget(rule, [rule, ...near], target, context);
  }
}

function* atTarget(
  rule: PolicyRule,
  near: readonly PolicyRule[],
  target: Thing,
  context: SceneContext,
): Generator<Scene> {
  const references = (part: 'assignees' | 'assigners'): Reference[] => near.flatMap((one) => one[part]);
  const assignees: (Thing | undefined)[] = [
    ...things(rule.assignees, references('assignees'), 'https://example.org/someone', context),
  ];
  // Who is not named cannot be who a rule names.
  if (rule.assignees.length === 0) assignees.push(undefined);
  const named = references('assigners');
  const somebody = named.length > 0 ? things(rule.assigners, named, 'https://example.org/somebody', context) : [];
  const assigners: readonly (Thing | undefined)[] = [undefined, ...somebody];
  const actions = actionsOf(rule, near, context);
  for (const assignee of assignees) {
    for (const assigner of assigners) {
      for (const action of actions) {
        if (context.meter.left < 0) return;
        yield { action, target, ...(assignee && { assignee }), ...(assigner && { assigner }) };
      }
    }
  }
}

/** The things that references of a rule may mean: those they name, and what may belong to those. */
function things(
  own: readonly Reference[],
  all: readonly Reference[],
  nameless: string,
  { partOf, meter }: SceneContext,
): readonly Thing[] {
  const anyone = own.length === 0;
  const named = [...new Set(own.flatMap(({ names }) => names))];
  const told = toldOf([...own, ...all]);
  meter.left -= all.length;
  const mentioned = [...new Set(all.flatMap(({ names }) => names))].sort();
  const wholes = new Set(anyone ? mentioned : named);
  const members = Object.keys(partOf).filter((one) => partOf[one]?.some((whole) => wholes.has(whole)));
  const iri = another(nameless, [...mentioned, ...named, ...Object.keys(partOf)]);
  const madeUp = (anyone ? [[]] : own.map(({ names }) => names.slice(0, 1))).map(
    (belongsTo): Thing => ({ iri, told: belongsTo, madeUp: true }),
  );
  const known = [...new Set([...named, ...mentioned, ...members.sort()])].map((iri): Thing => {
    const listed = Object.hasOwn(partOf, iri) ? partOf[iri] : undefined;
    const some = told.get(iri);
    return { iri, ...(listed && { listed }), ...(some && { told: some }) };
  });
  return anyone ? [...madeUp, ...known] : [...known, ...madeUp];
}

/** Whether a rule does not call it a collection. */
function isOne({ collection, partOf }: Reference): boolean {
  return !collection && partOf.length === 0;
}

/** What the policies say of assets and parties themselves. */
function toldOf(references: readonly Reference[]): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, readonly string[]>();
  for (const { names, partOf } of references) {
    if (partOf.length === 0) continue;
    for (const name of names) told.set(name, [...new Set([...(told.get(name) ?? []), ...partOf])].sort());
  }
  return told;
}

/** The actions for which the rule may hold, one of each kind that the other rules tell apart. */
function actionsOf(rule: PolicyRule, others: readonly PolicyRule[], context: SceneContext): readonly string[] {
  const { hierarchy, profiles, absent, meter } = context;
  const named = new Map(
    others.flatMap((one) =>
      one.actions.map(
        (action) =>
          [
            `${one.kind === 'permission'} ${action.notUnderstood.length > 0} ${action.iri}`,
            { action, kind: one.kind },
          ] as const,
      ),
    ),
  );
  const own = rule.actions.flatMap(({ iri }) => iri ?? []);
  const known = [
    ...own,
    ...[...named.values()].flatMap(({ action }) => action.iri ?? []),
    ...Object.keys(actionTerms).map(actionIri),
    ...profiles.flatMap(({ actions = {} }) => Object.keys(actions)),
    'urn:other-action',
  ];
  const kinds = new Map<string, string>();
  for (const wanted of new Set(known)) {
    meter.left -= named.size;
    if (meter.left < 0) break;
    const may =
      rule.actions.length === 0
        ? absent === 'satisfied'
        : rule.actions.some((action) => matchAction(action, wanted, rule.kind, hierarchy).state === 'satisfied');
    if (!may) continue;
    const states = [...named.values()].map(({ action, kind }) => matchAction(action, wanted, kind, hierarchy).state);
    const key = states.join();
    if (!kinds.has(key)) kinds.set(key, wanted);
  }
  return [...kinds.values()];
}
