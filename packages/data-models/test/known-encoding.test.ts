import { expect, it } from 'vitest';
import { knownEncoding } from '../src/csv/known-encoding.js';

it.each([
  ['UTF8', 'utf-8'],
  ['latin1', 'windows-1252'],
  [' ISO-8859-15 ', 'iso-8859-15'],
  ['utf-16', 'utf-16le'],
  ['mac', 'macintosh'],
])('%s means %s', (label, encoding) => {
  expect(knownEncoding(label)).toBe(encoding);
});

it.each(['shift_jis', 'gb18030', 'windows-874', 'iso-8859-16', 'x-user-defined', 'utf-7', 'ibm437', ''])(
  '%s is not read',
  (label) => {
    expect(knownEncoding(label)).toBeUndefined();
  },
);
