import { type JsonDocument, parseJson } from '@ds4sscc/findings';
import { millisecondsOf } from '../checks/milliseconds-of.js';
import type { Reporter } from '../checks/reporter.js';
import type { GbfsOptions } from './check-gbfs.js';
import { checkDiscovery } from './check-discovery.js';
import { compileShape, type FeedContext, type ShapeCheck } from './compile-shape.js';
import { type Feed, instant, object, required, type Thing } from './facts.js';
import { gbfsByLanguage } from './feeds/gbfs.js';
import {
  feedNotInVersion,
  feedUnknown,
  idDuplicate,
  ttlTooLong,
  updatedInFuture,
  versionPreview,
  versionUnknown,
} from './gbfs-rules.js';
import { type GbfsVersion, isWithin, previewVersions, type StatedVersion } from './gbfs-version.js';
import { recogniseGbfs } from './recognise-gbfs.js';

/** What a file turned out to be, and the identifiers in it. */
export interface CheckedFeed {
  readonly source: string;
  readonly document: JsonDocument;
  /** `undefined` where the file could not be recognised. */
  readonly feed: Feed | undefined;
  readonly version: GbfsVersion | undefined;
  /** The things that it describes. */
  readonly described: ReadonlyMap<Thing, ReadonlySet<string>>;
  /** The things that it names and other files describe, with the pointers of their identifiers. */
  readonly references: readonly { readonly thing: Thing; readonly id: string; readonly pointer: string }[];
}

/** Checks one file by itself, and notes what has to be compared with others. */
export function checkFeed(source: string, text: string, { now, onFinding, onTurn }: GbfsOptions): CheckedFeed {
  const document = parseJson(text, source);
  for (const found of document.findings) onFinding(found);
  const report: Reporter = (rule, pointer, args, detail) => onFinding(document.finding(rule, pointer, args, detail));
  const described = new Map<Thing, Set<string>>();
  const references: { thing: Thing; id: string; pointer: string }[] = [];
  const file = document.value === undefined ? undefined : recogniseGbfs(document.value, source);
  if (!file) {
    if (document.value !== undefined) report(feedUnknown, '', {});
    return { source, document, feed: undefined, version: undefined, described, references };
  }
  const { feed } = file;
  const value = document.value as Record<string, unknown>;
  const version = checkVersion(value['version'], file.version, report);
  const checked = { source, document, feed, version, described, references };
  if (!isWithin(version, feed.since, feed.until)) {
    const stated = value['version'] !== undefined;
    report(feedNotInVersion, stated ? '/version' : '', { feed: feed.name, version, stated });
    return checked;
  }
  const seen = new Set<string>();
  const context: FeedContext = {
    report,
    identifier({ of: thing, once, defines }, id, pointer) {
      if (once === true) {
        if (seen.has(id)) report(idDuplicate, pointer, { id: id.slice(0, 60), thing }, { value: id });
        seen.add(id);
      }
      if (defines !== true) references.push({ thing, id, pointer });
      else described.set(thing, (described.get(thing) ?? new Set()).add(id));
    },
  };
  envelope(feed, version)(value, '', 'the file', context);
  if (feed.name === 'gbfs') checkDiscovery(value['data'], version, report);
  const time = checkTimes(value, feed, now, report);
  if (Number.isFinite(time)) onTurn?.(Math.floor((time - mostAhead) / 1000));
  return checked;
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

/** Clocks differ by some seconds, in milliseconds here; a time zone that was forgotten is an hour at least. */
const mostAhead = 60_000;

/** When the file was last updated, as it says. */
function checkTimes(
  value: Readonly<Record<string, unknown>>,
  feed: Feed,
  now: Date | undefined,
  report: Reporter,
): number {
  const { ttl, last_updated: updated } = value;
  if (feed.realtime === true && typeof ttl === 'number' && ttl > 300)
    report(ttlTooLong, '/ttl', { ttl }, { value: ttl });
  const time = typeof updated === 'number' ? updated * 1000 : millisecondsOf(String(updated));
  if (now && Number.isFinite(time) && Math.abs(time) < 8e15 && time > now.getTime() + mostAhead && time < 1e14)
    report(
      updatedInFuture,
      '/last_updated',
      { updated: new Date(time).toISOString(), now: now.toISOString() },
      { value: updated },
    );
  return time;
}
