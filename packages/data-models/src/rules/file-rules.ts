import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A file in which there is nothing to check. */
export const fileEmpty: Rule = defineRule({
  id: 'data/empty',
  title: 'No entities',
  level: 'error',
  source: 'RFC 8259, section 2; MIMs Plus 9.0, MIM2 R1.1',
  requirements: [],
  help: 'Check the export that wrote the file: an empty data set is published only by mistake.',
  message: () => 'there is no entity in this file',
});

/** A record that is too large to hold. */
export const recordTooLarge: Rule<{ bytes: number; bound: number }> = defineRule<{ bytes: number; bound: number }>({
  id: 'data/record-too-large',
  title: 'Record too large to check',
  level: 'error',
  source: 'RFC 8259, section 9 (a parser may limit the size of texts)',
  requirements: [],
  help: 'Split the record. If it is right as it is, raise the bound.',
  message: ({ bytes, bound }) => `this record has ${bytes} bytes; those above ${bound} are not read`,
});

/** The part of a file that could not be told apart into records. */
export const restNotRead: Rule<{ bytes: number }> = defineRule<{ bytes: number }>({
  id: 'data/rest-not-read',
  title: 'Rest of the file not read',
  level: 'error',
  source: 'RFC 8259, section 2',
  requirements: [],
  help: 'Correct the error before this place and check again. In a file with one entity per line (NDJSON), reading goes on with the next line.',
  message: ({ bytes }) => `after the error above it is uncertain where records begin: ${bytes} bytes were not read`,
});

/** Several JSON texts in a file for one. */
export const textsConcatenated: Rule = defineRule({
  id: 'data/texts-concatenated',
  title: 'Several JSON texts one after another',
  level: 'error',
  source: 'RFC 8259, section 2; RFC 7464, section 1',
  requirements: [],
  help: 'Put the objects into one array with commas between them, or each on a line of its own (NDJSON). They were read all the same.',
  message: () => 'another object begins here, where the file should end',
});

/** UTF-16. */
export const encodingUtf16: Rule<{ encoding: string }> = defineRule<{ encoding: string }>({
  id: 'data/encoding-utf-16',
  title: 'JSON that is not UTF-8',
  level: 'error',
  source: 'RFC 8259, section 8.1',
  requirements: [],
  help: 'Save the file as UTF-8: other programs need not read anything else. It was read as UTF-16 all the same.',
  message: ({ encoding }) => `this file is written in ${encoding}`,
});

/** Rules about the file as a whole. */
export const fileRules: readonly AnyRule[] = [fileEmpty, recordTooLarge, restNotRead, textsConcatenated, encodingUtf16];
