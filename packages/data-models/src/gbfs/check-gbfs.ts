import { type AnyRule, type Finding, type JsonDocument, jsonRules, parseJson } from '@ds4sscc/findings';
import { type Reporter } from '../checks/reporter.js';
import { geometryRules } from '../rules/geojson-rules.js';
import { checkDiscovery } from './check-discovery.js';
import { compileShape, describedIn, type FeedContext, type ShapeCheck } from './compile-shape.js';
import { instant, object, required, type Feed, type Thing } from './facts.js';
import { gbfsByLanguage } from './feeds/gbfs.js';
import {
  feedNotInVersion,
  feedUnknown,
  gbfsRules,
  idDuplicate,
  referenceBroken,
  ttlTooLong,
  updatedInFuture,
  versionPreview,
  versionsMixed,
  versionUnknown,
} from './gbfs-rules.js';
import { type GbfsVersion, isWithin, previewVersions, type StatedVersion } from './gbfs-version.js';
import { hasFeed, recogniseGbfs } from './recognise-gbfs.js';

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

interface Reference {
  readonly id: string;
  readonly pointer: string;
  readonly document: JsonDocument;
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
  const described = new Map<Thing, Set<string>>();
  const references = new Map<Thing, Reference[]>();
  const files: { source: string; feed: string | undefined; version: GbfsVersion | undefined }[] = [];
  const read: { document: JsonDocument; feed: Feed; version: GbfsVersion }[] = [];

  for (const { source, text } of inputs) {
    const document = parseJson(text, source);
    for (const found of document.findings) options.onFinding(found);
    const report: Reporter = (rule, pointer, args, detail) =>
      options.onFinding(document.finding(rule, pointer, args, detail));
    const file = document.value === undefined ? undefined : recogniseGbfs(document.value, source);
    if (!file) {
      if (document.value !== undefined) report(feedUnknown, '', {});
      files.push({ source, feed: undefined, version: undefined });
      continue;
    }
    const value = document.value as Record<string, unknown>;
    const version = checkVersion(value['version'], file.version, report);
    files.push({ source, feed: file.feed.name, version });
    read.push({ document, feed: file.feed, version });
    if (!hasFeed(file.feed, { version, known: true, candidate: false })) {
      const stated = value['version'] !== undefined;
      report(feedNotInVersion, stated ? '/version' : '', { feed: file.feed.name, version, stated });
      continue;
    }
    const seen = new Set<string>();
    const context: FeedContext = {
      report,
      identifier(shape, id, pointer) {
        if (shape.once === true) {
          if (seen.has(id)) report(idDuplicate, pointer, { id: id.slice(0, 60), thing: shape.of }, { value: id });
          seen.add(id);
        }
        if (shape.defines === true) entryOf(described, shape.of, () => new Set<string>()).add(id);
        else entryOf(references, shape.of, (): Reference[] => []).push({ id, pointer, document });
      },
    };
    envelope(file.feed, version)(value, '', 'the file', context);
    if (file.feed.name === 'gbfs') checkDiscovery(value['data'], version, report);
    checkTimes(value, file.feed, options.now, report);
  }

  compareVersions(read, options.onFinding);
  const unresolved: Thing[] = [];
  for (const [thing, list] of references) {
    const known = described.get(thing);
    if (!known) unresolved.push(thing);
    else
      for (const { id, pointer, document } of list)
        if (!known.has(id))
          options.onFinding(
            document.finding(
              referenceBroken,
              pointer,
              { id: id.slice(0, 60), thing, feed: describedIn[thing] },
              { value: id },
            ),
          );
  }
  const compared = [...references.keys()].some((thing) => described.has(thing));
  return {
    files,
    unresolved: unresolved.sort(),
    rulesTested: [
      ...jsonRules,
      ...(read.length > 0 ? geometryRules : []),
      ...gbfsRules.filter(
        (rule) =>
          (rule !== referenceBroken || compared) &&
          (rule !== updatedInFuture || options.now !== undefined) &&
          (rule === feedUnknown || read.length > 0),
      ),
    ],
  };
}

/** The whole of a file: what all feeds have, around the `data` of its own. Made when it is needed: there are many. */
function envelope(feed: Feed, version: GbfsVersion): ShapeCheck {
  const data = feed.name === 'gbfs' && !isWithin(version, '3.0') ? gbfsByLanguage : feed.data;
  return compileShape(
    object({
      last_updated: instant(required),
      ttl: required({ kind: 'number', whole: true, minimum: 0 }),
      version: required({ kind: 'text' }, { since: '1.1' }),
      data: required(data),
    }),
    version,
  );
}

function checkVersion(stated: unknown, read: StatedVersion | undefined, report: Reporter): GbfsVersion {
  const shown = String(stated).slice(0, 30);
  if (!read) {
    // A wrong form is said by the check of the member; the newest released rules are the likeliest to be meant.
    if (typeof stated === 'string')
      report(versionUnknown, '/version', { version: shown, checkedAs: '3.0' }, { value: stated });
    return '3.0';
  }
  if (!read.known) report(versionUnknown, '/version', { version: shown, checkedAs: read.version }, { value: stated });
  else if (read.candidate || previewVersions.has(read.version))
    report(versionPreview, '/version', { version: shown }, { value: stated });
  return read.version;
}

function checkTimes(
  value: Readonly<Record<string, unknown>>,
  feed: Feed,
  now: Date | undefined,
  report: Reporter,
): void {
  const { ttl, last_updated: updated } = value;
  if (feed.realtime === true && typeof ttl === 'number' && ttl > 300)
    report(ttlTooLong, '/ttl', { ttl }, { value: ttl });
  const time = typeof updated === 'number' ? updated * 1000 : Date.parse(String(updated));
  // Clocks differ by some seconds; a time zone that was forgotten is an hour at least.
  if (now && Number.isFinite(time) && Math.abs(time) < 8e15 && time > now.getTime() + 60_000 && time < 1e14)
    report(
      updatedInFuture,
      '/last_updated',
      { updated: new Date(time).toISOString(), now: now.toISOString() },
      { value: updated },
    );
}

function compareVersions(
  read: readonly { document: JsonDocument; feed: Feed; version: GbfsVersion }[],
  onFinding: (finding: Finding) => void,
): void {
  const discovery = read.find(({ feed }) => feed.name === 'gbfs');
  if (!discovery) return;
  for (const { document, feed, version } of read)
    if (version !== discovery.version && feed.name !== 'manifest' && feed.name !== 'gbfs_versions')
      onFinding(document.finding(versionsMixed, '/version', { version, others: discovery.version }));
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
