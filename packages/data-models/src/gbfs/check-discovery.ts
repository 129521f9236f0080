import { escapePointer, nearestWord } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { feeds } from './feeds.js';
import { feedMissing, feedNotInVersion, feedRepeated, valueNotAllowed } from './gbfs-rules.js';
import { type GbfsVersion, isWithin } from './gbfs-version.js';

/** Checks what a discovery file lists: each file once, those that every system needs, none of another version. */
export function checkDiscovery(data: unknown, version: GbfsVersion, report: Reporter): void {
  for (const { list, pointer } of listsOf(data)) {
    const names = new Set<string>();
    const urls = new Set<string>();
    for (const [index, entry] of list.entries()) {
      const { name, url } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
      const at = `${pointer}/${index}`;
      if (typeof name === 'string') {
        checkName(name, version, `${at}/name`, report);
        if (names.has(name))
          report(feedRepeated, `${at}/name`, { what: `the file ${name.slice(0, 60)}` }, { value: name });
        names.add(name);
      }
      if (typeof url !== 'string') continue;
      if (urls.has(url)) report(feedRepeated, `${at}/url`, { what: 'this address' }, { value: url });
      urls.add(url);
    }
    for (const { feed, because } of missingFeeds(names, version)) report(feedMissing, pointer, { feed, because });
  }
}

/** The lists of files with their pointers: one, or one for each language before version 3. */
function listsOf(data: unknown): { list: readonly unknown[]; pointer: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  const { feeds: list } = data as Record<string, unknown>;
  if (Array.isArray(list)) return [{ list, pointer: '/data/feeds' }];
  return Object.entries(data).flatMap(([language, one]: [string, unknown]) => {
    const inner = typeof one === 'object' && one !== null ? (one as Record<string, unknown>)['feeds'] : undefined;
    return Array.isArray(inner) ? [{ list: inner, pointer: `/data/${escapePointer(language)}/feeds` }] : [];
  });
}

function checkName(name: string, version: GbfsVersion, pointer: string, report: Reporter): void {
  const feed = feeds.find((one) => one.name === name);
  if (!feed?.listed) {
    const nearest = nearestWord(
      name,
      feeds.filter(({ listed }) => listed).map((one) => one.name),
    );
    const args = { field: 'name', value: name.slice(0, 60), ...(nearest !== undefined && { nearest }) };
    report(valueNotAllowed, pointer, args, { value: name });
  } else if (!isWithin(version, feed.since, feed.until))
    report(feedNotInVersion, pointer, { feed: name, version, stated: true }, { value: name });
}

function missingFeeds(names: ReadonlySet<string>, version: GbfsVersion): { feed: string; because: string }[] {
  const vehicles = isWithin(version, '3.0') ? 'vehicle_status' : 'free_bike_status';
  return [
    ...(names.has('system_information') ? [] : [{ feed: 'system_information', because: 'every system has it' }]),
    ...(names.has('station_information') && !names.has('station_status')
      ? [{ feed: 'station_status', because: 'station_information is listed' }]
      : []),
    ...(names.has('station_status') && !names.has('station_information')
      ? [{ feed: 'station_information', because: 'station_status is listed' }]
      : []),
    ...(names.has('station_status') || names.has('station_information') || names.has(vehicles)
      ? []
      : [{ feed: vehicles, because: 'no station_status is listed either' }]),
  ];
}
