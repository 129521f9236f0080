import { isObject } from '../json-object.js';
import type { Feed } from './facts.js';
import { feeds } from './feeds.js';
import { readVersion, type StatedVersion } from './gbfs-version.js';

/** What a document is among the files of GBFS. */
export interface GbfsFile {
  readonly feed: Feed;
  /** `undefined` where the member `version` is no version number. */
  readonly version: StatedVersion | undefined;
}

/**
 * Recognises a file of GBFS by its content. The name of the file decides only between stations without any entry.
 *
 * @example
 * ```ts
 * import { recogniseGbfs } from '@ds4sscc/data-models/gbfs';
 *
 * const found = recogniseGbfs({ last_updated: 1772000000, ttl: 60, version: '2.3', data: { bikes: [] } });
 * found?.feed.name; // => 'free_bike_status'
 * recogniseGbfs({ data: { bikes: [] } }); // => undefined
 * ```
 */
export function recogniseGbfs(document: unknown, name = ''): GbfsFile | undefined {
  if (!isObject(document) || !isObject(document['data'])) return undefined;
  if (!('last_updated' in document || 'ttl' in document)) return undefined;
  const { data } = document;
  const feed = Object.hasOwn(data, 'stations')
    ? stationFeed(data['stations'], name)
    : (feeds.find(({ sign }) => Object.hasOwn(data, sign)) ?? (listsFeeds(data) ? named('gbfs') : undefined));
  return feed && { feed, version: readVersion(document['version']) };
}

/** Both files about stations call their list alike. */
function stationFeed(stations: unknown, name: string): Feed | undefined {
  const first: unknown = Array.isArray(stations) ? stations.find(isObject) : undefined;
  const says = (member: string): boolean => isObject(first) && Object.hasOwn(first, member);
  if (says('lat') || says('lon') || says('name')) return named('station_information');
  if (first === undefined && !name.includes('station_status')) return named('station_information');
  return named('station_status');
}

/** Before version 3, a discovery file has a list of files for each language. */
function listsFeeds(data: Readonly<Record<string, unknown>>): boolean {
  const languages = Object.values(data);
  return languages.length > 0 && languages.every((one) => isObject(one) && Object.hasOwn(one, 'feeds'));
}

/** The feed of a name. */
function named(name: string): Feed | undefined {
  return feeds.find((feed) => feed.name === name);
}
