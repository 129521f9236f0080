import { type Finding, finding, parseJson } from '@ds4sscc/findings';
import { checkContext } from './checks/check-context.js';
import { checkEntity, type EntityFacts } from './checks/check-entity.js';
import { checkFeature } from './checks/check-feature.js';
import { checkFragment } from './checks/check-fragment.js';
import { checkQuery } from './checks/check-query.js';
import type { EntitySettings } from './checks/entity-settings.js';
import { describeType, type Reporter } from './checks/reporter.js';
import { classifyPayload, type PayloadKind } from './classify-payload.js';
import { notAnEntity } from './rules/entity-rules.js';
import { fileEmpty } from './rules/file-rules.js';
import { type ValidateOptions, validate } from './validate-entity.js';

/** What a payload is, and what is wrong with it. */
export interface PayloadResult {
  readonly kind: PayloadKind;
  /** Whether payloads of this kind are checked at all: without findings, only a checked one is right. */
  readonly checked: boolean;
  readonly findings: readonly Finding[];
}

type RecordCheck = (record: unknown, settings: EntitySettings, report: Reporter) => EntityFacts;

const nothing: EntityFacts = { types: [], modelled: false, ngsiLd: true };

/** How the records of each kind are checked; a kind that is not here is told apart only. */
const checks: Readonly<Partial<Record<PayloadKind, RecordCheck>>> = {
  entity: checkEntity,
  batch: checkEntity,
  temporal: checkEntity,
  features: checkFeature,
  fragment: checkFragment,
  query(query, _, report) {
    checkQuery(query as Readonly<Record<string, unknown>>, report);
    return nothing;
  },
  context(document, { resolveContext }, report) {
    const members = document as Readonly<Record<string, unknown>>;
    checkContext(members['@context'], members, '', [], resolveContext, report);
    return nothing;
  },
};

/**
 * Checks a payload of NGSI-LD after telling what it is: an entity or several, values over time, features, an update, a
 * query or a context; as JSON data, or as text, which gives lines and columns. For files of any size, see `checkEntities`.
 *
 * @example
 * ```ts
 * import { validatePayload } from '@ds4sscc/data-models';
 *
 * const text = '{"type": "Query", "temporalQ": {"timerel": "during", "timeAt": "2026-03-01T08:00:00Z"}}';
 * const { kind, findings } = validatePayload(text, { source: 'query.json', models: [] });
 * kind; // => 'query'
 * findings[0]?.message; // => '"timerel" is "during", and has to be before, after, between'
 * findings[0]?.location.column; // => 33
 * ```
 */
export function validatePayload(payload: unknown, options: ValidateOptions): PayloadResult {
  const { source, locate = () => ({}) } = options;
  const document = typeof payload === 'string' ? parseJson(payload, source) : undefined;
  const value = document ? document.value : payload;
  const placeOf = document ? (pointer: string) => document.locate(pointer) : locate;
  const kind = typeof value === 'string' ? 'invalid' : classifyPayload(value);
  const findings: Finding[] = [...(document?.findings ?? [])];
  const check = checks[kind];
  const place = { source, ...placeOf(''), pointer: '' };
  const records = check ? recordsOf(value) : [];
  if (check && records.length === 0) findings.push(finding(fileEmpty, place, {}));
  else if (kind === 'invalid' && findings.length === 0)
    findings.push(finding(notAnEntity, place, { found: describeType(value) }, { value }));
  for (const { record, pointer, number } of records) {
    const found = validate(record, check ?? checkEntity, kind === 'fragment', {
      ...options,
      ...(number !== undefined && { record: number }),
      locate: (inner) => placeOf(pointer + inner),
    });
    for (const one of found) findings.push(one);
  }
  return { kind, checked: check !== undefined || findings.length > 0, findings };
}

interface Part {
  readonly record: unknown;
  readonly pointer: string;
  readonly number?: number;
}

/** The records of a payload: itself, the items of a list, or the features of a collection. */
function recordsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value))
    return value.map((record, index) => ({ record: record as unknown, pointer: `/${index}`, number: index + 1 }));
  const { type, features } = value as { type?: unknown; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features))
    return features.map((record, index) => ({
      record: record as unknown,
      pointer: `/features/${index}`,
      number: index + 1,
    }));
  return [{ record: value, pointer: '' }];
}
