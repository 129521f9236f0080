import type { Fixer } from './fixer.js';
import { accessFromDownload } from './fixers/access-from-download.js';
import { classByPosition } from './fixers/class-by-position.js';
import { codeListValue } from './fixers/code-list-value.js';
import { dateForm } from './fixers/date-form.js';
import { deprecatedProperty } from './fixers/deprecated-property.js';
import { iriAsText } from './fixers/iri-as-text.js';
import { languageTag } from './fixers/language-tag.js';
import { numberForm } from './fixers/number-form.js';
import { propertySlip } from './fixers/property-slip.js';

/** All fixers, in the order in which they are asked: what a value is comes before what it is written like. */
export const fixers: readonly Fixer[] = [
  propertySlip,
  deprecatedProperty,
  languageTag,
  dateForm,
  numberForm,
  codeListValue,
  iriAsText,
  accessFromDownload,
  classByPosition,
];
