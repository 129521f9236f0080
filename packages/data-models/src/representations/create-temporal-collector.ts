import type { Finding } from '@ds4sscc/findings';
import { describeType, type Reporter } from '../checks/reporter.js';
import { DataModelsError } from '../data-models-error.js';
import { instancesNotCollected, notConvertible, typesLost } from '../rules/convert-rules.js';
import { type ConverterOptions, type RecordPlace, readOptionsOf, reporterInto } from './create-converter.js';
import { instantOf } from './instant.js';
import type { Instance } from './instance.js';
import { isObject, showScalar } from './members.js';
import type { EntityContent } from './read-entity.js';
import { readRecord } from './read-record.js';
import { sameJson } from './same-json.js';
import { recordWriters } from './write-record.js';

/** How to collect entities over time. */
export interface TemporalCollectorOptions
  extends Pick<ConverterOptions, 'from' | 'model' | 'geometryProperty' | 'source'> {
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

/** Starts collecting entities into their temporal evolution (ETSI GS CIM 009, clause 4.5.6). */
export function createTemporalCollector(options: TemporalCollectorOptions = {}): TemporalCollector {
  const { to = 'temporal', maxInstances = 1_000_000, source = '' } = options;
  if (!(maxInstances >= 1)) throw new DataModelsError('option-invalid', '"maxInstances" is a number of 1 or more');
  const reading = readOptionsOf(options);
  const losses: Finding[] = [];
  const evolutions = new Map<unknown, Evolution>();
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
        if (moment !== undefined) seen.set(key, [...before, instance]);
      }
    }
  };

  return {
    add(record, place = {}) {
      const lose = reporterInto(losses, source, place);
      if (!isObject(record)) {
        lose(notConvertible, '', { found: describeType(record) });
        return;
      }
      const content = readRecord(record, '', reading, lose)?.content;
      if (!content) return;
      const known = evolutions.get(content.id);
      const evolution: Evolution = known ?? { content, attributes: new Map(), seen: new Map() };
      if (!known) evolutions.set(content.id, evolution);
      else loseType(known.content, content, lose);
      for (const [name, instances] of content.attributes) collect(name, instances, evolution);
    },
    result() {
      const found = [...losses];
      const lose = reporterInto(found, source, {});
      const entities = [...evolutions.values()].map(({ content, attributes }) =>
        recordWriters[to]({ ...content, attributes }, reading.geometryProperty, lose),
      );
      if (lost > 0) lose(instancesNotCollected, '', { bound: maxInstances, lost });
      return { entities, losses: found };
    },
  };
}

/** Collects entities as they were at one instant after another into their temporal evolution. */
export function collectTemporal(
  records: Iterable<unknown>,
  options: TemporalCollectorOptions = {},
): TemporalCollection {
  const collector = createTemporalCollector(options);
  for (const record of records) collector.add(record);
  return collector.result();
}

function loseType(first: EntityContent, later: EntityContent, lose: Reporter): void {
  if (sameJson(first.type, later.type)) return;
  lose(typesLost, `${later.pointer}/type`, { kept: showScalar(first.type), lost: showScalar(later.type) });
}
