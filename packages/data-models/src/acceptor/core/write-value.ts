import { isWritten } from '../is-written.js';
import type { ValuePlan } from '../plan.js';
import type { CoreMemory } from './core-memory.js';
import { isWatched } from './write-words.js';
import { writeKeys } from './write-keys.js';

/** What a value may be, as `assembly/accept-value.ts` numbers it. */
const sorts = {
  any: 0,
  'language-map': 0,
  text: 1,
  number: 2,
  words: 3,
  'date-time': 4,
  date: 5,
  time: 6,
  uri: 7,
  identifier: 8,
  flag: 9,
  null: 10,
  list: 11,
  object: 12,
  either: 13,
  boundedText: 14,
  other: 15,
  pattern: 15,
  ipv6: 16,
  'plain-uri': 17,
  ipv4: 18,
  never: 19,
} as const;

/** The size of `Value` in `assembly/structs.ts`. */
const valueBytes = 96;

/** Asks a schema, or a pattern, about a value. */
export type ValueTest = (value: unknown) => boolean;

/** A plan in memory. */
export interface WrittenValue {
  readonly at: number;
  /** Whether the value may be an object, or a list with objects in it, ... */
  readonly structured: boolean;
  /** ... and whether the schema itself names a member that is watched for, or leaves them all open. */
  readonly watched: boolean;
}

/** What is written of a value besides its sort and its bounds. */
interface Parts {
  readonly keys?: number;
  readonly members?: readonly WrittenValue[];
  readonly required?: readonly boolean[];
  readonly item?: WrittenValue;
  readonly test?: ValueTest | undefined;
  readonly structured?: boolean;
  readonly watched?: boolean;
}

/** Writes a plan; what has to be asked is added to the tests. */
export function writeValue(memory: CoreMemory, plan: ValuePlan, tests: ValueTest[]): WrittenValue {
  const within = (part: ValuePlan): WrittenValue => writeValue(memory, part, tests);
  const put = (sort: keyof typeof sorts, parts: Parts = {}): WrittenValue => write(memory, plan, sort, parts, tests);
  switch (plan.is) {
    case 'text':
      return put(plan.least === undefined && plan.most === undefined ? 'text' : 'boundedText');
    case 'words':
      return put('words', { keys: writeKeys(memory, plan.words.filter(isWritten)) });
    case 'list': {
      const item = within(plan.item);
      return put('list', { item, structured: item.structured, watched: item.watched });
    }
    case 'object': {
      const names = plan.members.map(([name]) => name);
      return put('object', {
        keys: writeKeys(memory, names),
        members: plan.members.map(([name, member]) => (isKey(name) ? within(member) : writeNever(memory))),
        required: names.map((name) => plan.required?.includes(name) === true),
        structured: true,
        watched: names.some(isWatched),
      });
    }
    case 'either': {
      const members = plan.options.map(within);
      const [structured, watched] = [members.some((one) => one.structured), members.some((one) => one.watched)];
      return put('either', { members, structured, watched });
    }
    case 'pattern':
      return put('pattern', { test: testOf(new RegExp(plan.source, plan.flags)) });
    case 'other':
      return put('other', { test: plan.test, structured: true, watched: true });
    case 'any':
    case 'language-map':
      return put('any', { structured: true, watched: true });
    default:
      return put(plan.is);
  }
}

/** Whether the bytes of a name are a key of JSON. */
export function isKey(name: string): boolean {
  return JSON.stringify(name) === `"${name}"`;
}

/** What a member takes whose name JSON writes in another way than it is: nothing. */
function writeNever(memory: CoreMemory): WrittenValue {
  return write(memory, { is: 'any' }, 'never', {}, []);
}

function testOf(pattern: RegExp): ValueTest {
  return (value) => {
    pattern.lastIndex = 0;
    return typeof value === 'string' && pattern.test(value);
  };
}

function write(
  memory: CoreMemory,
  plan: ValuePlan,
  sort: keyof typeof sorts,
  { keys, members = [], required = [], item, test, structured = false, watched = false }: Parts,
  tests: ValueTest[],
): WrittenValue {
  const bounds = plan as { least?: number; most?: number; above?: number; below?: number; integer?: true };
  const { distinct, closed } = plan as { distinct?: true; closed?: true };
  const { least = -Infinity, above = -Infinity, below = Infinity } = bounds;
  // Of numbers, infinity is none: what is too large for a double is refused.
  const { most = plan.is === 'number' ? Number.MAX_VALUE : Infinity } = bounds;
  const at = memory.take(valueBytes);
  const fields = [
    sorts[sort],
    Number(bounds.integer ?? false),
    Number(distinct ?? false),
    Number(closed ?? false),
    Number(structured),
    Number(watched),
    keys ?? 0,
    memory.list(members.map((member) => member.at)),
    members.length,
    memory.text(required.map(Number)),
    required.filter(Boolean).length,
    // By number of a member, the last object that had it; and plus one, the member that followed last time.
    memory.take(members.length * 4),
    memory.take(members.length * 4 + 4),
    0,
    item?.at ?? 0,
    test ? tests.push(test) - 1 : -1,
  ];
  for (const [index, bound] of [least, most, above, below].entries())
    memory.view.setFloat64(at + index * 8, bound, true);
  memory.fields(at + 32, fields);
  return { at, structured, watched };
}
