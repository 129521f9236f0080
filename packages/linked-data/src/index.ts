export type { BundledContext } from './bundled-contexts.js';
export { bundledContexts } from './bundled-contexts.js';
export type { Graph, Statement, Subject, Term } from './graph.js';
export { createGraph, termKey } from './graph.js';
export type { GraphDocument, ParseGraphOptions } from './parse-graph.js';
export { parseGraph } from './parse-graph.js';
export type { StrictGraphDocument } from './parse-graph-strict.js';
export { parseGraphStrict } from './parse-graph-strict.js';
export type { GraphInput } from './read-input.js';
export type { Syntax } from './recognise-syntax.js';
export { recogniseSyntax } from './recognise-syntax.js';
export {
  contextUnknown,
  invalidIri,
  jsonLdInvalid,
  prefixUndeclared,
  relativeIri,
  rules,
  syntaxError,
  syntaxUnknown,
  termUndefined,
  tooDeep,
  tooLarge,
} from './rules.js';
export { notWritable, writingRules } from './write/not-writable.js';
export type { WriteOptions, WritePrefixOptions, WrittenGraph } from './write/written-graph.js';
