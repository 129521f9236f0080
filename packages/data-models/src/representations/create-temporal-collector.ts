import type { Finding } from '@ds4sscc/findings';
import { type RecordPlace, reporterInto } from '../checks/reporter-into.js';
import { describeType, type Reporter } from '../checks/reporter.js';
import { DataModelsError } from '../data-models-error.js';
import { isObject } from '../json-object.js';
import { instancesNotCollected, notConvertible, typesLost } from '../rules/convert-rules.js';
import { sameJson } from '../same-json.js';
import type { ConverterOptions } from './create-converter.js';
import type { Instance } from './instance.js';
import { instantOf } from './instant.js';
import type { EntityContent } from './read-entity.js';
import { readOptions } from './read-options.js';
import { readRecord } from './read-record.js';
import { recordWriters } from './record-writers.js';
import { reportOnce } from './report-once.js';
import { showScalar } from './show-scalar.js';

/** How to collect entities over time. */
export interface TemporalCollectorOptions
  extends Pick<ConverterOptions, 'from' | 'models' | 'geometryProperty' | 'source'> {
  /** `temporal` where left out. */
  readonly to?: 'temporal' | 'temporal-values';
  /** How many values over time are held at most; a million where left out. */
  readonly maxInstances?: number;
}

/** What became of the collected records. */
export interface TemporalCollection {
  /** One entity for each identifier, in the order in which they came. */
  readonly entities: readonly unknown[];
  readonly losses: readonly Finding[];
}

/** Collects entities as they were at one instant after another. */
export interface TemporalCollector {
  add(record: unknown, place?: RecordPlace): void;
  result(): TemporalCollection;
}

interface Evolution {
  readonly content: EntityContent;
  readonly attributes: Map<string, Instance[]>;
  /** Instances by attribute, source and instant. */
  readonly seen: Map<string, Instance[]>;
}

/**
 * Starts collecting entities into their temporal evolution (ETSI GS CIM 009, clause 4.5.6). All of it is held in memory.
 * What all states lose is reported once.
 *
 * @throws {DataModelsError} `option-invalid` when `from` names no representation, or `maxInstances` is below 1.
 * @example
 * ```ts
 * import { createTemporalCollector } from '@ds4sscc/data-models/convert';
 *
 * const collector = createTemporalCollector({ to: 'temporal-values' });
 * collector.add({ id: 'urn:ngsi-ld:Bus:4', type: 'Bus', speed: { value: 30, observedAt: '2026-03-01T08:00:00Z' } });
 * collector.add({ id: 'urn:ngsi-ld:Bus:4', type: 'Bus', speed: { value: 28, observedAt: '2026-03-01T08:01:00Z' } });
 * const [bus] = collector.result().entities as [{ speed: { values: unknown } }];
 * bus.speed.values; // => [[30, '2026-03-01T08:00:00Z'], [28, '2026-03-01T08:01:00Z']]
 * ```
 */
export function createTemporalCollector(options: TemporalCollectorOptions = {}): TemporalCollector {
  const { to = 'temporal', maxInstances = 1_000_000, source = '' } = options;
  if (!(maxInstances >= 1)) throw new DataModelsError('option-invalid', '"maxInstances" is a number of 1 or more');
  const reading = readOptions(options);
  const losses: Finding[] = [];
  const told = new Set<string>();
  const evolutions = new Map<string, Evolution>();
  let held = 0;
  let lost = 0;

  const collect = (name: string, instances: readonly Instance[], { attributes, seen }: Evolution): void => {
    const collected = attributes.get(name) ?? [];
    attributes.set(name, collected);
    for (const instance of instances) {
      const moment = instantOf(instance)?.[1];
      const key = JSON.stringify([name, instance.datasetId ?? '', moment ?? '']);
      const before = seen.get(key) ?? [];
      // An attribute that did not change comes again with every change of another one.
      if (moment !== undefined && before.some(({ value }) => sameJson(value, instance.value))) continue;
      if (held >= maxInstances) lost += 1;
      else {
        held += 1;
        collected.push(instance);
        if (moment !== undefined && before.length < mostCompared) seen.set(key, [...before, instance]);
      }
    }
  };

  return {
    add(record, place = {}) {
      const lose = reportOnce(reporterInto(losses, source, place), told);
      if (!isObject(record)) {
        lose(notConvertible, '', { found: describeType(record) });
        return;
      }
      const content = readRecord(record, '', reading, lose)?.content;
      if (!content) return;
      if (typeof content.id !== 'string') {
        lose(notConvertible, '', { found: 'an object without "id"' });
        return;
      }
      const known = evolutions.get(content.id);
      const evolution: Evolution = known ?? { content, attributes: new Map(), seen: new Map() };
      if (!known) evolutions.set(content.id, evolution);
      else loseType(known.content, content, lose);
      for (const [name, instances] of content.attributes) collect(name, instances, evolution);
    },
    result() {
      const found = [...losses];
      const lose = reportOnce(reporterInto(found, source, {}), new Set(told));
      const entities = [...evolutions.values()].map(({ content, attributes }) =>
        recordWriters[to]({ ...content, attributes }, reading.geometryProperty, lose),
      );
      if (lost > 0) lose(instancesNotCollected, '', { bound: maxInstances, lost });
      return { entities, losses: found };
    },
  };
}

/** How many values of one attribute at one instant are told apart; of more than these, repetitions are kept. */
const mostCompared = 100;

function loseType(first: EntityContent, later: EntityContent, lose: Reporter): void {
  if (sameJson(first.type, later.type)) return;
  lose(typesLost, `${later.pointer}/type`, { kept: showScalar(first.type), lost: showScalar(later.type) });
}
