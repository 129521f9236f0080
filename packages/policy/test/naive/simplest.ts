import type { DecideOptions, Policy, Request } from '@ds4sscc/policy';
import { differences } from './compare.js';

/** Takes parts away from a case while the same thing still differs, so that somebody can read what is left. */
export function simplest(policies: readonly Policy[], request: Request, options: DecideOptions, what: string): unknown {
  let least = structuredClone({ policies, request, options });
  const differs = (one: typeof least): boolean => {
    try {
      return differences(one.policies, [one.request], one.options)?.what === what;
    } catch {
      return false;
    }
  };
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const path of pathsIn(least)) {
      const candidate = structuredClone(least);
      if (!remove(candidate, path) || !differs(candidate)) continue;
      least = candidate;
      smaller = true;
      break;
    }
  }
  return JSON.stringify(
    least,
    (key, value) =>
      key === 'location' || (Array.isArray(value) && value.length === 0 && key !== 'performed') ? undefined : value,
    1,
  );
}

function* pathsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'location') continue;
    yield [...path, key];
    yield* pathsIn(part, [...path, key]);
  }
}

const needed = [
  'policies',
  'request',
  'options',
  'kind',
  'action',
  'target',
  'type',
  'conflict',
  'value',
  'operand',
  'names',
  'collection',
  'source',
];

function remove(root: object, path: readonly string[]): boolean {
  const key = path.at(-1) as string;
  let parent: unknown = root;
  for (const step of path.slice(0, -1)) parent = (parent as Record<string, unknown>)[step];
  if (Array.isArray(parent)) {
    parent.splice(Number(key), 1);
    return true;
  }
  const record = parent as Record<string, unknown>;
  if (needed.includes(key) || (Array.isArray(record[key]) && (path.length < 2 || path[0] === 'policies'))) return false;
  delete record[key];
  return true;
}
