import type { Location } from '@ds4sscc/findings';
import { counted } from '../counted.js';
import type { Decision } from '../decider.js';
import { volatilePart } from './volatile-part.js';

/** One thing of a snapshot. */
export interface IdentifiedThing {
  /** As it stands in the data; nothing where it has none. */
  readonly id?: string | number | null | undefined;
  /** The same for the same thing, whatever its identifier: a hash of what does not change, such as its place. */
  readonly fingerprint?: string;
}

/** What a source held at one time, in its order. */
export interface Snapshot {
  readonly source: string;
  readonly things: readonly IdentifiedThing[];
}

/** Whether things have identifiers of their own, and whether these last. */
export interface IdentifierVerdicts {
  readonly unique: Decision;
  readonly persistent: Decision;
}

/**
 * Judges the identifiers of one or more snapshots of the same data, the oldest first (MIM1 R1.1 and R1.5, MIM7 R4.1). What
 * is not unique cannot be persistent. One snapshot never shows that identifiers last; two do, where most things can be told to
 * be the same, kept their identifiers, and no identifier went to another thing.
 *
 * @example
 * ```ts
 * import { judgeIdentifiers } from '@ds4sscc/interop/identifiers';
 *
 * const monday = { source: 'monday.geojson', things: [{ id: 'urn:bench:7', fingerprint: 'a' }, { id: 'urn:bench:9', fingerprint: 'b' }] };
 * const friday = { source: 'friday.geojson', things: [{ id: 'urn:bench:9', fingerprint: 'b' }, { id: 'urn:bench:7', fingerprint: 'a' }] };
 * judgeIdentifiers([monday]).persistent.verdict; // => 'unknown'
 * judgeIdentifiers([monday, friday]).persistent.verdict; // => 'pass'
 * ```
 */
export function judgeIdentifiers(snapshots: readonly Snapshot[]): IdentifierVerdicts {
  const unique = judgeUnique(snapshots);
  return { unique, persistent: judgePersistent(snapshots, unique) };
}

function judgeUnique(snapshots: readonly Snapshot[]): Decision {
  const pointers = snapshots.map(placeOf);
  const total = snapshots.reduce((sum, { things }) => sum + things.length, 0);
  if (total === 0)
    return { verdict: 'unknown', reason: 'there is nothing that could have an identifier', pointers: [] };
  for (const { source, things } of snapshots) {
    const missing = things.filter(({ id }) => !isGiven(id)).length;
    const known = new Set(things.flatMap(({ id }) => (isGiven(id) ? [String(id)] : [])));
    const repeated = things.length - missing - known.size;
    if (missing + repeated === 0) continue;
    const faults = [
      ...(missing > 0 ? [`${counted(missing, 'thing')} without an identifier`] : []),
      ...(repeated > 0 ? [`${counted(repeated, 'thing')} with the identifier of another`] : []),
    ];
    return {
      verdict: 'fail',
      reason: `${source}: of ${things.length}, ${faults.join(' and ')}`,
      pointers: [{ source }],
    };
  }
  return { verdict: 'pass', reason: `${counted(total, 'thing')}, each with an identifier of its own`, pointers };
}

function judgePersistent(snapshots: readonly Snapshot[], unique: Decision): Decision {
  if (unique.verdict !== 'pass') return unique;
  const pointers = snapshots.map(placeOf);
  const counter = snapshots.find(({ things }) => isRowNumbering(things));
  if (counter)
    return {
      verdict: 'fail',
      reason: `${counter.source}: the identifiers are the numbers of the rows, which change with the order`,
      pointers: [placeOf(counter)],
    };
  const changes = snapshots.slice(1).map((after, at) => changeBetween(snapshots[at] as Snapshot, after));
  const broken = changes.find(({ reused, renamed }) => reused + renamed > 0);
  if (broken)
    return {
      verdict: 'fail',
      reason: `between ${broken.before} and ${broken.after}, ${counted(broken.renamed, 'thing')} changed identifier and ${counted(broken.reused, 'identifier')} went to another thing`,
      pointers,
    };
  const odd = volatileIdentifier(snapshots);
  const caution = odd === undefined ? '' : `; "${odd.id}" holds ${odd.part}, which may not last`;
  const compared = changes.reduce((sum, { kept }) => sum + kept, 0);
  // A few that could be told to be the same say nothing of the others.
  if (changes.length === 0 || changes.some(({ kept, total }) => 2 * kept < total || kept === 0)) {
    const wanted =
      snapshots.length < 2 ? 'a second snapshot' : 'snapshots most things of which can be told to be the same';
    return { verdict: 'unknown', reason: `whether identifiers last takes ${wanted}${caution}`, pointers };
  }
  if (odd !== undefined) return { verdict: 'unknown', reason: `identifiers were kept so far${caution}`, pointers };
  if (snapshots.every(({ things }) => mayBeRows(things)))
    return {
      verdict: 'unknown',
      reason: 'identifiers were kept so far; they may be the numbers of the rows, which stand in the same order',
      pointers,
    };
  return {
    verdict: 'pass',
    reason: `${counted(compared, 'thing')} in both snapshots, each with the same identifier`,
    pointers,
  };
}

interface Change {
  readonly before: string;
  readonly after: string;
  /** Things in both that kept theirs. */
  readonly kept: number;
  readonly renamed: number;
  readonly reused: number;
  /** Things of the smaller one: so many could be in both. */
  readonly total: number;
}

/** Things are the same where their fingerprints are, which only tells where a fingerprint stands once. */
function changeBetween(before: Snapshot, after: Snapshot): Change {
  const [was, is] = [byFingerprint(before), byFingerprint(after)];
  const owners = new Map([...was].map(([fingerprint, id]) => [id, fingerprint]));
  let [kept, renamed, reused] = [0, 0, 0];
  for (const [fingerprint, id] of is) {
    const earlier = was.get(fingerprint);
    if (earlier === id) kept += 1;
    else if (earlier !== undefined) renamed += 1;
    const owner = owners.get(id);
    // A thing may change a little; that its old self is there under another name shows that it is somebody else.
    if (owner !== undefined && owner !== fingerprint && is.has(owner)) reused += 1;
  }
  const total = Math.min(before.things.length, after.things.length);
  return { before: before.source, after: after.source, kept, renamed, reused, total };
}

function byFingerprint({ things }: Snapshot): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { id, fingerprint } of things) {
    if (fingerprint === undefined || !isGiven(id)) continue;
    if (found.has(fingerprint)) ambiguous.add(fingerprint);
    found.set(fingerprint, String(id));
  }
  for (const fingerprint of ambiguous) found.delete(fingerprint);
  return found;
}

function isGiven(id: IdentifiedThing['id']): id is string | number {
  return id !== undefined && id !== null && !/^\s*(?:null|none|undefined|nan|n\/a)?\s*$/i.test(String(id));
}

/** Numbers that go up or down by one from one thing to the next: those of rows. Three can be chance. */
function isRowNumbering(things: readonly IdentifiedThing[]): boolean {
  if (things.length < 4) return false;
  const numbers = things.map(({ id }) => (/^\d{1,15}$/.test(String(id)) ? Number(id) : Number.NaN));
  const step = (numbers[1] as number) - (numbers[0] as number);
  if (Math.abs(step) !== 1) return false;
  return numbers.every((number, at) => at === 0 || number - (numbers[at - 1] as number) === step);
}

/** As above, but too few to tell, or behind the name of a layer (`benches.1`), which may be what a server makes up. */
function mayBeRows(things: readonly IdentifiedThing[]): boolean {
  const parts = things.map(({ id }) => /^([^:/]{0,100}?)(\d{1,15})$/.exec(String(id)));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return false;
  const numbers = parts.map((part) => Number(part?.[2]));
  const step = things.length > 1 ? (numbers[1] as number) - (numbers[0] as number) : 1;
  return Math.abs(step) === 1 && numbers.every((number, at) => number === (numbers[0] as number) + at * step);
}

function volatileIdentifier(
  snapshots: readonly Snapshot[],
): { readonly id: string; readonly part: string } | undefined {
  for (const { things } of snapshots) {
    for (const { id } of things) {
      const part = volatilePart(String(id));
      if (part !== undefined) return { id: String(id), part };
    }
  }
  return undefined;
}

function placeOf({ source }: Snapshot): Location {
  return { source };
}
