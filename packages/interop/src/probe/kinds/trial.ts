import type { JsonObject } from '../json-values.js';
import type { ObservationId } from '../observations.js';
import type { ProbeRule } from '../rules/probe-rule.js';

/** A filter that is tried, with what it has to leave. */
export interface Trial {
  readonly asked: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether an entity, or dataset, satisfies it; `undefined` where that cannot be told. */
  readonly satisfies: (item: JsonObject) => boolean | undefined;
  readonly ignored: ProbeRule;
  readonly observation?: ObservationId;
}
