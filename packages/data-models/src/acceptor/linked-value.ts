import { createKeyTable, type KeyTable } from './key-table.js';
import type { ValuePlan } from './plan.js';
import { isWatched } from './watched-members.js';

/** What a value may be, as numbers that a switch takes. */
export const sort = {
  any: 0,
  text: 1,
  number: 2,
  words: 3,
  dateTime: 4,
  date: 5,
  time: 6,
  uri: 7,
  identifier: 8,
  flag: 9,
  none: 10,
  list: 11,
  object: 12,
  either: 13,
  boundedText: 14,
  other: 15,
  ipv6: 16,
  plainUri: 17,
  ipv4: 18,
} as const;

/** A plan made ready for walking. All have all fields, so that the code that reads them sees one shape. */
export interface LinkedValue {
  readonly sort: number;
  readonly least: number;
  readonly most: number;
  readonly above: number;
  readonly below: number;
  readonly integer: boolean;
  readonly distinct: boolean;
  readonly closed: boolean;
  /** Names of members, or words. */
  readonly keys: KeyTable;
  readonly members: readonly LinkedValue[];
  /** By number of a member, 1 where it has to be there. */
  readonly required: Uint8Array;
  readonly requiredCount: number;
  /** By number of a member, the last object that had it: no two objects have the same number. */
  readonly seen: Int32Array;
  /** By number of a member plus one, the member that followed last time. */
  readonly next: Int16Array;
  /** The last object, as a number. */
  stamp: number;
  readonly item: LinkedValue | undefined;
  readonly options: readonly LinkedValue[];
  readonly test: ((value: unknown) => boolean) | undefined;
  /** Whether the value may be an object, or a list with objects in it, ... */
  readonly structured: boolean;
  /** ... and whether the schema itself names a member that is watched for, or leaves them all open. */
  readonly watched: boolean;
}

const noKeys: KeyTable = createKeyTable([]);

/** Makes a plan ready. */
export function linkValue(plan: ValuePlan): LinkedValue {
  switch (plan.is) {
    case 'text':
      if (plan.least === undefined && plan.most === undefined) return linked(sort.text, plan);
      return linked(sort.boundedText, plan);
    case 'number':
      return linked(sort.number, plan);
    case 'words':
      return linked(sort.words, plan, { keys: createKeyTable(plan.words.filter(isWritten)) });
    case 'list': {
      const item = linkValue(plan.item);
      return linked(sort.list, plan, { item, structured: item.structured, watched: item.watched });
    }
    case 'object':
      return linkObject(plan);
    case 'either': {
      const options = plan.options.map(linkValue);
      return linked(sort.either, plan, {
        options,
        structured: options.some(({ structured }) => structured),
        watched: options.some(({ watched }) => watched),
      });
    }
    case 'pattern':
      return linkPattern(plan);
    case 'other':
      return linked(sort.other, plan, { structured: true, watched: true });
    case 'any':
    case 'language-map':
      return linked(sort.any, plan, { structured: true, watched: true });
    default:
      return linked(sorts[plan.is], plan);
  }
}

const sorts = {
  flag: sort.flag,
  null: sort.none,
  'date-time': sort.dateTime,
  date: sort.date,
  time: sort.time,
  uri: sort.uri,
  'plain-uri': sort.plainUri,
  identifier: sort.identifier,
  ipv4: sort.ipv4,
  ipv6: sort.ipv6,
} as const;

function linkPattern(plan: ValuePlan & { is: 'pattern' }): LinkedValue {
  const pattern = new RegExp(plan.source, plan.flags);
  const test = (value: unknown): boolean => {
    pattern.lastIndex = 0;
    return typeof value === 'string' && pattern.test(value);
  };
  return linked(sort.other, plan, { test });
}

function linkObject(plan: ValuePlan & { is: 'object' }): LinkedValue {
  const names = plan.members.map(([name]) => name);
  const required = plan.required ?? [];
  return linked(sort.object, plan, {
    keys: createKeyTable(names),
    members: plan.members.map(([, member]) => linkValue(member)),
    required: Uint8Array.from(names, (name) => (required.includes(name) ? 1 : 0)),
    requiredCount: required.length,
    seen: new Int32Array(names.length),
    next: new Int16Array(names.length + 1),
    structured: true,
    watched: names.some(isWatched),
  });
}

/** Whether a word stands in JSON as it is. A longer way to write it is left to the full validator. */
export function isWritten(word: string): boolean {
  return JSON.stringify(word) === `"${word}"` && word !== 'urn:ngsi-ld:null';
}

function linked(sortOfValue: number, plan: ValuePlan, more: Partial<LinkedValue> = {}): LinkedValue {
  const bounds = plan as { least?: number; most?: number; above?: number; below?: number; integer?: true };
  const flags = plan as { distinct?: true; closed?: true; test?: (value: unknown) => boolean };
  return {
    sort: sortOfValue,
    least: bounds.least ?? Number.NEGATIVE_INFINITY,
    // Of numbers, infinity is none: what is too large for a double is refused.
    most: bounds.most ?? (plan.is === 'number' ? Number.MAX_VALUE : Number.POSITIVE_INFINITY),
    above: bounds.above ?? Number.NEGATIVE_INFINITY,
    below: bounds.below ?? Number.POSITIVE_INFINITY,
    integer: bounds.integer ?? false,
    distinct: flags.distinct ?? false,
    closed: flags.closed ?? false,
    keys: more.keys ?? noKeys,
    members: more.members ?? [],
    required: more.required ?? new Uint8Array(0),
    requiredCount: more.requiredCount ?? 0,
    seen: more.seen ?? new Int32Array(0),
    next: more.next ?? new Int16Array(0),
    stamp: 0,
    item: more.item,
    options: more.options ?? [],
    test: more.test ?? flags.test,
    structured: more.structured ?? false,
    watched: more.watched ?? false,
  };
}
