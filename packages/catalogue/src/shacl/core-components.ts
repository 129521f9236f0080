import { classComponent } from './components/class.js';
import { closed } from './components/closed.js';
import { maxCount, minCount } from './components/count.js';
import { datatype } from './components/datatype.js';
import { hasValue } from './components/has-value.js';
import { inComponent } from './components/in.js';
import { languageIn } from './components/language-in.js';
import { maxLength, minLength } from './components/length.js';
import { node, not, shapeLists } from './components/logical.js';
import { nodeKind } from './components/node-kind.js';
import { pattern } from './components/pattern.js';
import { propertyPairs } from './components/property-pair.js';
import { qualifiedValueShapes } from './components/qualified.js';
import { ranges } from './components/range.js';
import { uniqueLang } from './components/unique-lang.js';
import type { ConstraintComponent } from './constraint.js';

/** The constraint components of SHACL Core (section 4) but `sh:property`, whose results are those of the shapes it names. */
export const coreComponents: readonly ConstraintComponent[] = [
  classComponent,
  datatype,
  nodeKind,
  minCount,
  maxCount,
  ...ranges,
  minLength,
  maxLength,
  pattern,
  languageIn,
  uniqueLang,
  ...propertyPairs,
  not,
  ...shapeLists,
  node,
  ...qualifiedValueShapes,
  closed,
  hasValue,
  inComponent,
];
