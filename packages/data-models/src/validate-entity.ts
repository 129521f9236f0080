import type { Finding } from '@ds4sscc/findings';
import { checkEntity } from './checks/check-entity.js';
import { checkFeature } from './checks/check-feature.js';
import type { ResolveContext } from './checks/entity-settings.js';
import { type RecordPlace, reporterInto } from './checks/reporter-into.js';
import { reporterUnder } from './checks/reporter-under.js';
import type { Model } from './define-model.js';
import type { FormatPolicy } from './format-policy.js';
import { indexModels } from './model-index.js';
import { isFeature } from './representations/is-feature.js';

/** How to check one entity. */
export interface ValidateOptions extends RecordPlace {
  /** Models to check against: some of this package, all of them (`models`), or others. A bundle holds what is passed. */
  readonly models: readonly Model[];
  /** Whether texts that are not of the format their schema names are errors (`assert`, the default) or pass (`annotate`). */
  readonly formats?: FormatPolicy;
  /** Content of contexts by address, such as bundled ones: what terms stand for is judged by them and by inline contexts. */
  readonly resolveContext?: ResolveContext;
  /** The name that findings give as their source. */
  readonly source: string;
}

/**
 * Checks one entity (or GeoJSON feature) that is JSON data already, against NGSI-LD and the model of its type.
 *
 * @example
 * ```ts
 * import { validateEntity } from '@ds4sscc/data-models';
 * import { trafficFlowObserved } from '@ds4sscc/data-models/traffic-flow-observed';
 *
 * const entity = { id: 'urn:ngsi-ld:TrafficFlowObserved:a8', type: 'TrafficFlowObserved', dateObserved: '2026-03-01T08:00:00Z', occupancy: 40 };
 * const [found] = validateEntity(entity, { source: 'traffic.json', models: [trafficFlowObserved] });
 * found?.rule; // => 'data/number-out-of-range'
 * found?.location.pointer; // => '/occupancy'
 * ```
 */
export function validateEntity(entity: unknown, options: ValidateOptions): readonly Finding[] {
  return validate(entity, isFeature(entity) ? checkFeature : checkEntity, false, options);
}

/** Runs one of the checks of a record and gathers what it finds. */
export function validate(
  record: unknown,
  check: typeof checkEntity,
  patch: boolean,
  options: ValidateOptions,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { source, formats = 'assert', resolveContext = () => undefined } = options;
  const report = reporterUnder(formats, reporterInto(findings, source, options));
  check(record, { models: indexModels(options.models), formats, patch, resolveContext }, report);
  return findings;
}
