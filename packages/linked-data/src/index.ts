export type { BundledContext } from './bundled-contexts.js';
export { bundledContexts } from './bundled-contexts.js';
export type { ExpandedJsonLd, ExpandJsonLdOptions } from './expand-json-ld.js';
export { expandJsonLd } from './expand-json-ld.js';
export type { Graph, Statement, Subject, Term } from './graph.js';
export { createGraph, termKey } from './graph.js';
export type { CompactGraph } from './compact-graph/compact-graph.js';
export type { GraphRows, RowPlace } from './compact-graph/graph-rows.js';
export type { Rows } from './compact-graph/row-index.js';
export type { GraphBuilder } from './compact-graph/graph-builder.js';
export { createGraphBuilder } from './compact-graph/graph-builder.js';
export type { ReadonlyDataset } from './to-dataset.js';
export type { LiteralTag } from './terms.js';
export { blankNode, literal, namedNode, statement } from './terms.js';
export { toDataset } from './to-dataset.js';
export type { GraphDocument, ParseGraphOptions } from './parse-graph.js';
export { parseGraph } from './parse-graph.js';
export type { CompiledContext } from './json-ld/compile-context.js';
export { compileContext } from './json-ld/compile-context.js';
export type { CompiledReader, ExpandedNode } from './json-ld/compiled-reader.js';
export type { StrictGraphDocument } from './parse-graph-strict.js';
export { parseGraphStrict } from './parse-graph-strict.js';
export { decodeXmlText } from './decode-xml-text.js';
export { isIri } from './is-iri.js';
export type { GraphInput } from './read-input.js';
export type { Syntax } from './recognise-syntax.js';
export { recogniseSyntax } from './recognise-syntax.js';
export type { UntrustedFeature } from './rules.js';
export {
  contextUnknown,
  invalidIri,
  jsonLdInvalid,
  jsonLdNotTrusted,
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
