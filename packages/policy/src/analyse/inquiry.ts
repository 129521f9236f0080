import { type ActionHierarchy, actionHierarchy } from '../profile.js';
import { absentOf } from '../rule-context.js';
import { requestWorld } from '../world.js';
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
  const known = requestWorld({ partOf, isA }, profiles);
  return {
    profiles,
    annotations: profiles.flatMap((profile) => profile.annotations ?? []),
    hierarchy,
    absent: absentOf(options),
    knowledge: { partOf: known.partOf, isA: known.isA, carried: { partOf, isA }, profiles, disjoint, namesMayCoincide },
    partOf,
    meter: { left: options.steps ?? defaultSteps },
    axes: new Map(),
  };
}
