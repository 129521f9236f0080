import { type AnyRule, compareText, jsonRules, textRules } from '@ds4sscc/findings';
import type { ComparePolicy } from './compare-policy.js';
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
import { comparedIdentifierRules, identifierRules } from './rules/identifier-rules.js';
import { instanceRules } from './rules/instance-rules.js';
import { memberRules } from './rules/member-rules.js';
import { nameRules } from './rules/name-rules.js';
import { formatRules, unitRules, valueRules } from './rules/value-rules.js';
import type { SegmentCounts } from './stream/segment-result.js';

/** How many different types are counted by name. */
const mostTypes = 1000;

/** Adds up what the segments of a file hold. */
export interface Summary {
  add(counts: SegmentCounts, damaged: boolean): void;
  readonly records: number;
  /** `duplicates`: records whose identifier was there before, `invalid`: those of them that nothing else is wrong with. */
  result(format: EntityFormat, bytes: number, compared: { duplicates: number; invalid: number }): EntitySummary;
}

/** Starts counting. */
export function createSummary(formats: FormatPolicy, compare: ComparePolicy): Summary {
  const types = new Map<string, number>();
  const representations = new Map<Representation | 'geojson', number>();
  const counts = { records: 0, withModel: 0, withoutModel: 0, invalid: 0 };
  const identifiers = { uri: 0, notUri: 0, missing: 0 };
  let features = 0;
  let damaged = false;
  return {
    get records() {
      return counts.records;
    },
    add(segment, isDamaged) {
      for (const what of ['records', 'withModel', 'withoutModel', 'invalid'] as const) counts[what] += segment[what];
      for (const what of ['uri', 'notUri', 'missing'] as const) identifiers[what] += segment[what];
      features += segment.features;
      damaged ||= isDamaged;
      for (const [type, records] of segment.types)
        increment(types, types.has(type) || types.size < mostTypes ? type : '(other)', records);
      for (const [representation, records] of segment.representations)
        increment(representations, representation, records);
    },
    result(format, bytes, { duplicates, invalid }) {
      const compared = compare !== 'nothing';
      const objects = representations.has('normalized') || representations.has('concise');
      const read = counts.withModel + counts.withoutModel > 0;
      const rulesTested: AnyRule[] = [
        ...fileRules,
        ...textRules,
        ...jsonRules,
        ...(read
          ? [
              ...identifierRules.filter((rule) => compared || !comparedIdentifierRules.includes(rule)),
              ...entityRules,
              ...geometryRules,
              ...nameRules,
              ...contextRules,
            ]
          : []),
        ...(read && compared ? datasetRules : []),
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
        compare,
        bytes,
        ...counts,
        invalid: counts.invalid + invalid,
        types: sorted(types),
        representations: sorted(representations),
        damaged,
        identifiers: { ...identifiers, duplicate: duplicates },
        rulesTested,
      };
    },
  };
}

function sorted<Key extends string>(counts: ReadonlyMap<Key, number>): Record<Key, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b))) as Record<Key, number>;
}

function increment<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
