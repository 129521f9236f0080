import type { DataPlace, Failure, Objections } from '../evaluate/run.js';

/**
 * Reduces what the branches of `anyOf` and `oneOf` object to, to what the likeliest of them does: the one that the value
 * was meant for. Where nothing tells them apart, the failure of the whole stays.
 */
export function likeliestFailures({ failures, omitted }: Objections): Objections {
  const likeliest: Failure[] = [];
  let more = omitted;
  for (const failure of failures) {
    const { failures: found, omitted: further } = failure.branches
      ? ofBranches(failure, failure.branches.map(likeliestFailures))
      : alone(failure);
    for (const one of found) likeliest.push(one);
    more += further;
  }
  return { failures: likeliest, omitted: more };
}

function alone(...failures: readonly Failure[]): Objections {
  return { failures, omitted: 0 };
}

function ofBranches(whole: Failure, branches: readonly Objections[]): Objections {
  const ranked = branches.map((branch) => ({ branch, rank: rankOf(branch.failures, whole.place) }));
  const rank = least(ranked.map((one) => one.rank));
  const meant = ranked.filter((one) => one.rank === rank).map(({ branch }) => branch);
  const fewest = least(meant.map(sizeOf));
  const closest = meant.filter((branch) => sizeOf(branch) === fewest);
  const [only] = closest;
  if (closest.length === 1 && only) return only;
  const singles = closest.flatMap(({ failures }) => (failures.length === 1 ? failures : []));
  const united = singles.length < closest.length ? undefined : unite(singles);
  return united ? alone(united) : alone(whole);
}

/** There may be more branches than a call takes arguments. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

function sizeOf({ failures, omitted }: Objections): number {
  return failures.length + omitted;
}

/** How far a branch is from being the one that was meant. A value of another type is no such thing at all. */
function rankOf(failures: readonly Failure[], place: DataPlace): number {
  if (
    failures.some((failure) => failure.keyword === 'false' || (failure.keyword === 'type' && failure.place === place))
  )
    return 2;
  // A member that holds the word of another branch, as `type` of a geometry does.
  return failures.some(({ keyword, place: at }) => isWord(keyword) && at.parent === place) ? 1 : 0;
}

/** One failure for several branches that each object to the same value once. */
function unite(failures: readonly Failure[]): Failure | undefined {
  const [first] = failures;
  if (!first || failures.some(({ place }) => !samePlace(place, first.place))) return undefined;
  if (failures.every(({ keyword }) => keyword === 'type'))
    return { ...first, schema: { type: [...new Set(failures.flatMap(({ schema }) => schema['type'] as string[]))] } };
  if (failures.every(({ keyword }) => isWord(keyword)))
    return { ...first, keyword: 'enum', schema: { enum: [...new Set(failures.flatMap(wordsOf))] } };
  const formats = failures.filter(({ keyword }) => keyword === 'format');
  // What a format is can be said; a pattern says nothing to most people.
  if (formats.length > 0) return nearestFormat(formats) ?? first;
  const same = failures.every(
    ({ keyword, schema }) => keyword === first.keyword && schema[keyword] === first.schema[keyword],
  );
  return same ? first : undefined;
}

/** Of a date and a date with time, the one that the text looks like. */
function nearestFormat(failures: readonly Failure[]): Failure | undefined {
  const { value } = failures[0]?.place ?? {};
  const withTime = typeof value === 'string' && value.includes(':');
  return failures.find(({ schema }) => (schema['format'] === 'date-time') === withTime) ?? failures[0];
}

function wordsOf({ keyword, schema }: Failure): readonly unknown[] {
  return keyword === 'const' ? [schema['const']] : (schema['enum'] as readonly unknown[]);
}

function isWord(keyword: string): boolean {
  return keyword === 'enum' || keyword === 'const';
}

/** Each branch makes places of its own for the parts of one value. */
function samePlace(a: DataPlace | undefined, b: DataPlace | undefined): boolean {
  let [one, other] = [a, b];
  while (one !== other) {
    if (!one || !other || one.key !== other.key) return false;
    [one, other] = [one.parent, other.parent];
  }
  return true;
}
