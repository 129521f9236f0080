import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A file, folder or stream that cannot be read. */
export const inputUnreadable: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'data/input-unreadable',
  title: 'Data that cannot be read',
  level: 'error',
  source: 'POSIX.1-2024, open() and read(), errors',
  requirements: [],
  help: 'Check the path and its permissions. What was read before is checked, the rest is not.',
  message: ({ why }) => `this cannot be read: ${why}`,
});

/** Compressed data that is damaged or ends early. */
export const compressedDamaged: Rule<{ compression: string; why: string; bytes: number }> = defineRule<{
  compression: string;
  why: string;
  bytes: number;
}>({
  id: 'data/compressed-damaged',
  title: 'Compressed data that is damaged or ends early',
  level: 'error',
  source: 'RFC 1952, section 2.3; RFC 1950, section 2.2; RFC 7932, section 9',
  requirements: [],
  help: 'Transfer or compress the file again. What stood before the damage was checked; a record that it cuts in two gives a finding of its own.',
  message: ({ compression, why, bytes }) =>
    `the ${compression} data ${why}; ${bytes} bytes could be unpacked, and nothing after them`,
});

/** A container that is not opened here. */
export const compressionUnsupported: Rule<{ container: string }> = defineRule<{ container: string }>({
  id: 'data/compression-unsupported',
  title: 'Container that is not opened',
  level: 'error',
  source: 'RFC 1952; RFC 1950; RFC 7932',
  requirements: [],
  help: 'Unpack it and check the files in it, or compress each of them with gzip. Nothing in it was checked.',
  message: ({ container }) => `this is ${container}; plain files, gzip, deflate and Brotli are read`,
});

/** A file that somebody writes while it is read. */
export const inputChanged: Rule<{ before: number; after: number }> = defineRule<{ before: number; after: number }>({
  id: 'data/input-changed',
  title: 'File that changes while it is read',
  level: 'error',
  source: 'POSIX.1-2024, fstat(), st_size and st_mtim',
  requirements: [],
  help: 'Check the file again when nobody writes it. Publish a file under a temporary name and rename it when it is whole: then nobody reads half of it.',
  message: ({ before, after }) =>
    before === after
      ? 'the file was written while it was read: what was checked may be a mixture of two versions'
      : `the file was written while it was read, and went from ${before} to ${after} bytes: what was checked may be a mixture of two versions`,
});

/** A journal that cannot be written any more. */
export const journalNotKept: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'data/journal-not-kept',
  title: 'Check that could not be resumed',
  level: 'info',
  source: 'POSIX.1-2024, write(), errors',
  requirements: [],
  help: 'Nothing is wrong with the data or the result. Make room for the journal, or name it in another folder, before a check that may be stopped.',
  message: ({ why }) => `what was checked could not be kept for another run: ${why}`,
});

/** The rules that opening data can fire. */
export const inputRules: readonly AnyRule[] = [
  inputUnreadable,
  compressedDamaged,
  compressionUnsupported,
  inputChanged,
  journalNotKept,
];
