// One rule after another: each is short, and together they are the list that documentation is made from.
import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const published = 'General Bikeshare Feed Specification (GBFS)';

/** A document that is no file of GBFS. */
export const feedUnknown: Rule = defineRule({
  id: 'gbfs/feed-unknown',
  title: 'Not a file of GBFS',
  level: 'error',
  source: `${published}, Files`,
  requirements: [],
  help: 'A file of GBFS is an object with "last_updated", "ttl" and "data", and "data" has the members of one kind of file.',
  message: () => 'this document is none of the files that GBFS knows',
});

/** A version number that is none, or one that is not published. */
export const versionUnknown: Rule<{ version: string; checkedAs: string }> = defineRule<{
  version: string;
  checkedAs: string;
}>({
  id: 'gbfs/version-unknown',
  title: 'Unknown version of GBFS',
  level: 'error',
  source: `${published} 3.0, Output Format, version`,
  requirements: [],
  help: 'Name a published version, such as "2.3" or "3.0".',
  message: ({ version, checkedAs }) =>
    `"${version}" is not a version of GBFS that is known here; the file was checked as ${checkedAs}`,
});

/** A release candidate. */
export const versionPreview: Rule<{ version: string }> = defineRule<{ version: string }>({
  id: 'gbfs/version-preview',
  title: 'Version of GBFS that may still change',
  level: 'info',
  source: `${published} 3.0, Versioning`,
  requirements: [],
  help: 'Publish a released version beside it: applications need not support release candidates.',
  message: ({ version }) => `version ${version} is a release candidate: its rules may still change`,
});

/** Files of one system in several versions. */
export const versionsMixed: Rule<{ version: string; others: string }> = defineRule<{ version: string; others: string }>(
  {
    id: 'gbfs/versions-mixed',
    title: 'Files of one system in different versions',
    level: 'error',
    source: `${published} 3.0, Versioning`,
    requirements: [],
    help: 'Publish all files that one discovery file lists in the same version.',
    message: ({ version, others }) => `this file is of version ${version}, the discovery file of version ${others}`,
  },
);

/** A file that its version does not have. */
export const feedNotInVersion: Rule<{ feed: string; version: string; stated: boolean }> = defineRule<{
  feed: string;
  version: string;
  stated: boolean;
}>({
  id: 'gbfs/feed-not-in-version',
  title: 'File of another version',
  level: 'error',
  source: `${published}, Files`,
  requirements: [],
  help: 'Give "version" the number that the file follows, or leave the file out. Version 3.0 replaced free_bike_status by vehicle_status, and system_hours and system_calendar by "opening_hours".',
  message: ({ feed, version, stated }) =>
    `version ${version}${stated ? '' : ' (a file without "version" is of 1.0)'} has no file ${feed}`,
});

/** A field that has to be there. */
export const fieldMissing: Rule<{ field: string; because?: string; nearest?: string }> = defineRule<{
  field: string;
  because?: string;
  nearest?: string;
}>({
  id: 'gbfs/field-missing',
  title: 'Required field missing',
  level: 'error',
  source: `${published}, Files, "Required"`,
  requirements: [],
  help: 'Add the field. Other versions may call it differently: check that "version" is right.',
  message: ({ field, because, nearest }) =>
    `"${field}" is missing${because === undefined ? '' : `, which is required because ${because}`}${nearest === undefined ? '' : `; is "${nearest}" meant to be it?`}`,
});

/** A field that belongs to other versions. */
export const fieldNotInVersion: Rule<{ field: string; version: string; since?: string; until?: string }> = defineRule<{
  field: string;
  version: string;
  since?: string;
  until?: string;
}>({
  id: 'gbfs/field-not-in-version',
  title: 'Field of another version',
  level: 'info',
  source: `${published}, Files`,
  requirements: [],
  help: 'Applications pass over fields that the version does not have. Check that "version" is right.',
  message: ({ field, version, since, until }) =>
    `"${field}" ${since === undefined ? `was dropped with version ${until}` : `came with version ${since}`}; this file is of version ${version}`,
});

/** A value of another JSON type. */
export const valueWrongType: Rule<{ field: string; expected: string; found: string }> = defineRule<{
  field: string;
  expected: string;
  found: string;
}>({
  id: 'gbfs/value-wrong-type',
  title: 'Value of the wrong kind',
  level: 'error',
  source: `${published}, Field Types`,
  requirements: [],
  help: 'Write the value as the version wants it: numbers without quotation marks, true or false from version 2.0 on, times as seconds before version 3.0 and as text from then on.',
  message: ({ field, expected, found }) => `"${field}" has to be ${expected}, not ${found}`,
});

/** A word that is not in the list. */
export const valueNotAllowed: Rule<{ field: string; value: string; nearest?: string }> = defineRule<{
  field: string;
  value: string;
  nearest?: string;
}>({
  id: 'gbfs/value-not-allowed',
  title: 'Word that the specification does not know',
  level: 'error',
  source: `${published}, Field Types, Enum`,
  requirements: [],
  help: 'Use one of the words of the specification. They are in capitals before version 2.1 and small from then on.',
  message: ({ field, value, nearest }) =>
    `"${value}" is not a value of "${field}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
});

/** A number outside its range. */
export const numberOutOfRange: Rule<{ field: string; value: number; minimum?: number; maximum?: number }> = defineRule<{
  field: string;
  value: number;
  minimum?: number;
  maximum?: number;
}>({
  id: 'gbfs/number-out-of-range',
  title: 'Number out of range',
  level: 'error',
  source: `${published}, Field Types`,
  requirements: [],
  help: 'Correct the number. Counts are not negative; latitudes end at 90, longitudes at 180 degrees.',
  message: ({ field, value, minimum, maximum }) =>
    `${value} is not a value of "${field}": it has to be ${[
      ...(minimum === undefined ? [] : [`at least ${minimum}`]),
      ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ].join(' and ')}`,
});

/** A text that is not written as it should be. */
export const formatMismatch: Rule<{ field: string; value: string; format: string }> = defineRule<{
  field: string;
  value: string;
  format: string;
}>({
  id: 'gbfs/format-mismatch',
  title: 'Text of the wrong form',
  level: 'error',
  source: `${published}, Field Types`,
  requirements: [],
  help: 'Write dates as 2026-03-01, times of day as 08:00:00, points in time as 2026-03-01T08:00:00Z, and addresses with their https://.',
  message: ({ field, value, format }) => `"${value}" in "${field}" is not a ${format.replaceAll('-', ' ')}`,
});

/** Seconds since 1970 that are milliseconds, or lie before GBFS. */
export const timestampImplausible: Rule<{ field: string; value: number; milliseconds: boolean }> = defineRule<{
  field: string;
  value: number;
  milliseconds: boolean;
}>({
  id: 'gbfs/timestamp-implausible',
  title: 'Time that cannot be right',
  level: 'error',
  source: `${published} 2.3, Field Types, Timestamp`,
  requirements: [],
  help: 'Count in seconds since 1970. Milliseconds have three digits more.',
  message: ({ field, value, milliseconds }) =>
    milliseconds
      ? `"${field}" counts milliseconds: ${value} has to be ${Math.floor(value / 1000)}`
      : `"${field}" is ${value}, which lies before the first feed of GBFS in December 2015`,
});

/** A list that needs an item. */
export const listEmpty: Rule<{ field: string }> = defineRule<{ field: string }>({
  id: 'gbfs/list-empty',
  title: 'Empty list',
  level: 'error',
  source: `${published}, Field Types, Array`,
  requirements: [],
  help: 'Name at least one item, or leave the field out where it is optional.',
  message: ({ field }) => `"${field}" needs at least one item`,
});

/** An identifier that stands twice. */
export const idDuplicate: Rule<{ id: string; thing: string }> = defineRule<{ id: string; thing: string }>({
  id: 'gbfs/id-duplicate',
  title: 'Identifier that stands twice',
  level: 'error',
  source: `${published}, Field Types, ID`,
  requirements: [],
  help: 'Give each thing its own identifier, and list it once.',
  message: ({ id, thing }) => `the ${thing} "${id}" stands in this file twice`,
});

/** An identifier of something that no file describes. */
export const referenceBroken: Rule<{ id: string; thing: string; feed: string }> = defineRule<{
  id: string;
  thing: string;
  feed: string;
}>({
  id: 'gbfs/reference-broken',
  title: 'Identifier that leads nowhere',
  level: 'error',
  source: `${published}, Files`,
  requirements: [],
  help: 'Describe the thing in its file, or correct the identifier. They are compared letter by letter.',
  message: ({ id, thing, feed }) => `there is no ${thing} "${id}" in ${feed}`,
});

/** A file that the discovery file should list. */
export const feedMissing: Rule<{ feed: string; because: string }> = defineRule<{ feed: string; because: string }>({
  id: 'gbfs/feed-missing',
  title: 'Required file not listed',
  level: 'error',
  source: `${published}, Files, "Required"`,
  requirements: [],
  help: 'Publish the file and list it in the discovery file.',
  message: ({ feed, because }) => `the discovery file lists no ${feed}, which is required because ${because}`,
});

/** One name or address for two files. */
export const feedRepeated: Rule<{ what: string }> = defineRule<{ what: string }>({
  id: 'gbfs/feed-repeated',
  title: 'File listed twice',
  level: 'error',
  source: `${published} 3.0, gbfs.json`,
  requirements: [],
  help: 'List each file once for each language, with its own address.',
  message: ({ what }) => `${what} stands in this list twice`,
});

/** A file that is refreshed too rarely. */
export const ttlTooLong: Rule<{ ttl: number }> = defineRule<{ ttl: number }>({
  id: 'gbfs/ttl-too-long',
  title: 'Current data refreshed too rarely',
  level: 'warning',
  source: `${published} 3.0, Data Latency`,
  requirements: [],
  help: 'What stations and vehicles are doing is at most five minutes old: publish it more often and say so in "ttl".',
  message: ({ ttl }) => `the file may be kept for ${ttl} seconds; current data is at most 300 seconds old`,
});

/** A file from the future. */
export const updatedInFuture: Rule<{ updated: string; now: string }> = defineRule<{ updated: string; now: string }>({
  id: 'gbfs/updated-in-future',
  title: 'File updated in the future',
  level: 'error',
  source: `${published}, Output Format, last_updated`,
  requirements: [],
  help: 'Check the clock and the time zone of the machine that writes the file: seconds since 1970 are counted in UTC.',
  message: ({ updated, now }) => `the file was last updated at ${updated}, and it is ${now} now`,
});

/** Everything that the check of a system can fire beside what reading JSON and geometries can. */
export const gbfsRules: readonly AnyRule[] = [
  feedUnknown,
  versionUnknown,
  versionPreview,
  versionsMixed,
  feedNotInVersion,
  fieldMissing,
  fieldNotInVersion,
  valueWrongType,
  valueNotAllowed,
  numberOutOfRange,
  formatMismatch,
  timestampImplausible,
  listEmpty,
  idDuplicate,
  referenceBroken,
  feedMissing,
  feedRepeated,
  ttlTooLong,
  updatedInFuture,
];
