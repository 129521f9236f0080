// The publisher's own types of GBFS 2.3, 3.0 and 3.1 are the oracle of the table: same fields, same ones required, same words.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Fact, type Feed, feeds, type GbfsVersion, gbfsVersions, type Shape } from '@ds4sscc/data-models/gbfs';
import { describe, expect, it } from 'vitest';

const published = dirname(createRequire(import.meta.url).resolve('gbfs-typescript-types/package.json'));

/** Objects of the published types as `name? : words`, by the sign of what they hold. */
interface PublishedObject {
  readonly fields: readonly string[];
  readonly text: string;
}

/** Reads the checkers that come with the types: one `t.iface` for each object, one `t.union` for each list of words. */
function readPublished(folder: string, feed: string): Map<string, PublishedObject> {
  const text = readFileSync(join(published, folder, 'test-type-checkers', `${feed}-ti.ts`), 'utf8');
  const words = new Map(
    [...text.matchAll(/^export const (\w+) = t\.(?:union|lit)\((.*)\);$/gm)].map(([, name, list]) => [
      name as string,
      [...(list as string).matchAll(/"([^"]*)"/g)].map(([, one]) => one as string).sort(),
    ]),
  );
  return new Map(
    [...text.matchAll(/^export const (\w+) = t\.iface\(\[\], \{\n([\s\S]*?)^\}\);$/gm)].map(([, name, body]) => [
      name as string,
      {
        text: body as string,
        fields: [...(body as string).matchAll(/^ {2}"(\w+)": (.*?),?$/gm)]
          .map(([, field, type]) => {
            const named = /"(\w+)"/.exec(type as string)?.[1] ?? '';
            const list = ignoredWords.has(named) ? undefined : words.get(named);
            return `${field}${(type as string).startsWith('t.opt(') ? '?' : ''}${list ? ` ${list.join('|')}` : ''}`;
          })
          .sort(),
      },
    ]),
  );
}

/** Lists that are somebody else's (time zones, licences, versions), or follows from the list of files: the table knows their form. */
const ignoredWords = new Set(['Timezone', 'LicenseID', 'Version', 'VersionVersion', 'Name']);

/** The objects of our table in the same notation. */
function ownObjects(shape: Shape, version: GbfsVersion): string[][] {
  if (shape.kind === 'list' || shape.kind === 'map') return ownObjects(shape.of, version);
  if (shape.kind === 'geometry') return [['coordinates', `type ${shape.type}`]];
  if (shape.kind !== 'object') return [];
  const fields = Object.entries(shape.fields).flatMap(([name, facts]) => {
    const all: readonly Fact[] = Array.isArray(facts) ? facts : [facts as Fact];
    const fact = all.find(({ since, until }) => within(version, since, until));
    return fact ? [{ name, fact }] : [];
  });
  return [
    fields
      .map(({ name, fact }) => {
        const inner = fact.shape.kind === 'list' ? fact.shape.of : fact.shape;
        const words = inner.kind === 'word' ? ` ${[...inner.words].sort().join('|')}` : '';
        return `${name}${fact.required === true ? '' : '?'}${words}`;
      })
      .sort(),
    ...fields.flatMap(({ fact }) => ownObjects(fact.shape, version)),
  ];
}

const within = (version: GbfsVersion, since: GbfsVersion = '1.0', until?: GbfsVersion): boolean =>
  gbfsVersions.indexOf(version) >= gbfsVersions.indexOf(since) &&
  (until === undefined || gbfsVersions.indexOf(version) < gbfsVersions.indexOf(until));

/** Where the table follows the text of the specification, or a later revision of its schemas, against the types. */
const judged: readonly (readonly [RegExp, string, string])[] = [
  // The schemas put `required` of "start" beside the list instead of into its items, so that the types miss it.
  [/system_alerts/, 'start', 'start?'],
  // The schemas of both versions require the two members of a label since their last revision.
  [/vehicle_types/, 'country_code', 'country_code?'],
  [/vehicle_types/, 'eco_sticker', 'eco_sticker?'],
];

describe.each([
  ['2.3', 'v2.3'],
  ['3.0', 'v3.0'],
  ['3.1', 'v3.1-RC'],
] as const)('the table of version %s says what the published types say', (version, folder) => {
  const names = readdirSync(join(published, folder, 'test-type-checkers')).map((name) => name.replace('-ti.ts', ''));

  it('knows the same files', () => {
    const own = feeds.filter(({ since, until }) => within(version, since, until)).map(({ name }) => name);
    expect(own.sort()).toEqual(names.sort());
  });

  it.each(names.filter((name) => name !== 'gbfs' || version !== '2.3'))('%s', (name) => {
    const feed = feeds.find((one) => one.name === name) as Feed;
    const theirs = [...readPublished(folder, name).values()]
      .filter(({ text }) => !text.includes('"last_updated"') || !text.includes('"ttl"'))
      .map(({ fields }) => fields.join(', '));
    const own = ownObjects(feed.data, version).map((fields) =>
      fields
        .map((field) => judged.find(([file, ours]) => file.test(name) && ours === field)?.[2] ?? field)
        .sort()
        .join(', '),
    );
    expect([...new Set(own)].sort()).toEqual([...new Set(theirs)].sort());
  });
});
