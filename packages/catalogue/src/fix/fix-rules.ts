import type { AnyRule } from '@ds4sscc/findings';
import { iriWithSpaces, namespaceVariant, prefixedNameAsIri } from './find-renames.js';
import { fixNotVerified } from './fix-not-verified.js';
import { fixers } from './fixers.js';

/** The rules of all repairs, and that of a repair that was refused. */
export const fixRules: readonly AnyRule[] = [
  namespaceVariant,
  iriWithSpaces,
  prefixedNameAsIri,
  ...fixers.map(({ rule }) => rule),
  fixNotVerified,
];
