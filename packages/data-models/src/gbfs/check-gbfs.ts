import { type AnyRule, type Finding, jsonRules } from '@ds4sscc/findings';
import { geometryRules } from '../rules/geojson-rules.js';
import { type CheckedFeed, checkFeed } from './check-feed.js';
import { describedIn } from './compile-shape.js';
import type { Thing } from './facts.js';
import { feedUnknown, gbfsRules, referenceBroken, updatedInFuture, versionsMixed } from './gbfs-rules.js';
import type { GbfsVersion } from './gbfs-version.js';

/** One file of a system. */
export interface GbfsInput {
  /** The name that findings give as their source. */
  readonly source: string;
  readonly text: string;
}

/** How to check the files of a system. */
export interface GbfsOptions {
  /** Takes each finding as soon as it is found. */
  readonly onFinding: (finding: Finding) => void;
  /** The time of the check; without it nothing is said about files from the future. */
  readonly now?: Date;
  /** Told of each second since 1970 within which `now` would lead to other findings; one from the future names `now` as well. */
  readonly onTurn?: (second: number) => void;
}

/** What the files of a system were. */
export interface GbfsSummary {
  readonly files: readonly {
    readonly source: string;
    /** `undefined` where the file could not be recognised. */
    readonly feed: string | undefined;
    readonly version: GbfsVersion | undefined;
  }[];
  /** Things whose identifiers could not be compared, since the file that describes them is not among those checked. */
  readonly unresolved: readonly Thing[];
  /** The rules that had something to judge: no finding of one of them is a pass. */
  readonly rulesTested: readonly AnyRule[];
}

/**
 * Checks files of GBFS, of any published version, and what they say of each other: give all files of one system together.
 *
 * @example
 * ```ts
 * import { checkGbfs } from '@ds4sscc/data-models/gbfs';
 *
 * const text = '{"last_updated": 1772000000, "ttl": 60, "version": "2.3",\n "data": {"regions": [{"region_id": 7, "name": "North"}]}}';
 * const found: unknown[] = [];
 * checkGbfs([{ source: 'system_regions.json', text }], { onFinding: ({ rule, location }) => found.push([rule, location.line]) });
 * found; // => [['gbfs/value-wrong-type', 2]]
 * ```
 */
export function checkGbfs(inputs: readonly GbfsInput[], options: GbfsOptions): GbfsSummary {
  const { onFinding, now } = options;
  const files = inputs.map(({ source, text }) => checkFeed(source, text, options));
  compareVersions(files, onFinding);
  const { compared, unresolved } = compareIdentifiers(files, onFinding);
  const read = files.some(({ feed }) => feed !== undefined);
  return {
    files: files.map(({ source, feed, version }) => ({ source, feed: feed?.name, version })),
    unresolved,
    rulesTested: [
      ...jsonRules,
      ...(read ? geometryRules : []),
      ...gbfsRules.filter(
        (rule) =>
          (rule !== referenceBroken || compared) &&
          (rule !== updatedInFuture || now !== undefined) &&
          (rule === feedUnknown || read),
      ),
    ],
  };
}

function compareVersions(files: readonly CheckedFeed[], onFinding: (finding: Finding) => void): void {
  const discovery = files.find(({ feed }) => feed?.name === 'gbfs');
  if (discovery?.version === undefined) return;
  // These two speak of several versions, and stand beside all of them.
  for (const { document, feed, version } of files)
    if (version && version !== discovery.version && feed?.name !== 'manifest' && feed?.name !== 'gbfs_versions')
      onFinding(document.finding(versionsMixed, '/version', { version, others: discovery.version }));
}

/** Compares identifiers with the things that the files describe, as far as they do. */
function compareIdentifiers(
  files: readonly CheckedFeed[],
  onFinding: (finding: Finding) => void,
): { compared: boolean; unresolved: Thing[] } {
  const known = new Map<Thing, ReadonlySet<string>[]>();
  for (const { described } of files)
    for (const [thing, ids] of described) known.set(thing, [...(known.get(thing) ?? []), ids]);
  const unresolved = new Set<Thing>();
  let compared = false;
  for (const { document, references } of files)
    for (const { thing, id, pointer } of references) {
      const lists = known.get(thing);
      if (!lists) unresolved.add(thing);
      else compared = true;
      if (!lists || lists.some((ids) => ids.has(id))) continue;
      const args = { id: id.slice(0, 60), thing, feed: describedIn[thing] };
      onFinding(document.finding(referenceBroken, pointer, args, { value: id }));
    }
  return { compared, unresolved: [...unresolved].sort() };
}
