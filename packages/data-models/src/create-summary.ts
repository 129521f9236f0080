import { type AnyRule, compareText, jsonRules, textRules } from '@ds4sscc/findings';
import type { EntityFacts } from './checks/check-entity.js';
import { isIri } from './checks/uri.js';
import type { EntitySummary } from './entity-summary.js';
import type { FormatPolicy } from './format-policy.js';
import type { EntityFormat } from './recognise-entities.js';
import type { Representation } from './representation.js';
import { attributeRules } from './rules/attribute-rules.js';
import { contentRules } from './rules/content-rules.js';
import { contextRules } from './rules/context-rules.js';
import { datasetRules } from './rules/dataset-rules.js';
import { entityRules } from './rules/entity-rules.js';
import { fileRules } from './rules/file-rules.js';
import { featureRules, geometryRules } from './rules/geojson-rules.js';
import { identifierRules } from './rules/identifier-rules.js';
import { instanceRules } from './rules/instance-rules.js';
import { memberRules } from './rules/member-rules.js';
import { nameRules } from './rules/name-rules.js';
import { formatRules, unitRules, valueRules } from './rules/value-rules.js';

/** How many different types are counted by name. */
const mostTypes = 1000;

/** Counts what a file holds, record by record. */
export interface Summary {
  add(facts: EntityFacts | undefined, feature: boolean, invalid: boolean): void;
  addDuplicate(): void;
  /** The text around the records is broken. */
  damage(): void;
  /** Whether this type was not met before. */
  isNewType(type: string): boolean;
  result(format: EntityFormat, bytes: number): EntitySummary;
}

/** Starts counting. */
export function createSummary(formats: FormatPolicy): Summary {
  const types = new Map<string, number>();
  const representations = new Map<Representation | 'geojson', number>();
  const counts = { records: 0, withModel: 0, withoutModel: 0, invalid: 0 };
  const identifiers = { uri: 0, notUri: 0, missing: 0, duplicate: 0 };
  let features = 0;
  let damaged = false;
  return {
    add(facts, feature, invalid) {
      counts.records += 1;
      if (invalid) counts.invalid += 1;
      if (!facts) return;
      if (feature) features += 1;
      for (const type of facts.types) increment(types, types.has(type) || types.size < mostTypes ? type : '(other)');
      const representation = facts.representation ?? (feature ? 'geojson' : undefined);
      if (representation) increment(representations, representation);
      counts[facts.modelled ? 'withModel' : 'withoutModel'] += 1;
      identifiers[facts.id === undefined ? 'missing' : isIri(facts.id) ? 'uri' : 'notUri'] += 1;
    },
    addDuplicate() {
      identifiers.duplicate += 1;
    },
    damage() {
      damaged = true;
    },
    // Past the bound each one is told, which is better than none.
    isNewType: (type) => !types.has(type),
    result(format, bytes) {
      const objects = representations.has('normalized') || representations.has('concise');
      const read = counts.withModel + counts.withoutModel > 0;
      const rulesTested: AnyRule[] = [
        ...fileRules,
        ...textRules,
        ...jsonRules,
        ...(read ? [...identifierRules, ...entityRules, ...geometryRules, ...nameRules, ...contextRules] : []),
        ...(read ? datasetRules : []),
        ...(objects ? [...attributeRules, ...memberRules, ...contentRules, ...instanceRules] : []),
        ...(counts.withModel > 0
          ? valueRules.filter((rule) => formats === 'assert' || !formatRules.includes(rule))
          : []),
        ...(counts.withModel > 0 && objects ? unitRules : []),
        ...(features > 0 ? featureRules : []),
      ];
      return {
        format,
        formats,
        bytes,
        ...counts,
        types: sorted(types),
        representations: sorted(representations),
        damaged,
        identifiers,
        rulesTested,
      };
    },
  };
}

function sorted<Key extends string>(counts: ReadonlyMap<Key, number>): Record<Key, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b))) as Record<Key, number>;
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
