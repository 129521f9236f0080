import { type ActionHierarchy, actionHierarchy, type Profile } from '../profile.js';
import { absentOf } from '../rule-context.js';
import type { Hierarchy } from '../world.js';
import type { AnalysisOptions } from './analysis.js';
import type { Inquiry } from './ask.js';
import type { SceneContext } from './scenes.js';

/** Steps of work that an analysis takes at most, unless the caller says otherwise: about a second. */
const defaultSteps = 3_000_000;

/** Starts the work on one question of a caller. */
export function createInquiry(
  options: AnalysisOptions,
  hierarchy: ActionHierarchy = actionHierarchy(options.profiles),
): Inquiry & SceneContext {
  const { profiles = [], partOf = {}, isA = {}, disjoint = [], namesMayCoincide = false } = options;
  return {
    profiles,
    annotations: profiles.flatMap((profile) => profile.annotations ?? []),
    hierarchy,
    absent: absentOf(options),
    knowledge: { partOf, isA: withConcepts(isA, profiles), disjoint, namesMayCoincide },
    partOf,
    meter: { left: options.steps ?? defaultSteps },
    axes: new Map(),
  };
}

/** What is wider, by the caller and by the profiles: deciding takes both into account. */
function withConcepts(isA: Hierarchy, profiles: readonly Profile[]): Hierarchy {
  const wider = new Map(Object.entries(isA));
  for (const { concepts = {} } of profiles) {
    for (const [thing, broader] of Object.entries(concepts))
      wider.set(thing, [...(wider.get(thing) ?? []), ...broader]);
  }
  return Object.fromEntries(wider);
}
