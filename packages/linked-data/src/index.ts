export type { Graph, Statement, Subject, Term } from './graph.js';
export { createGraph, termKey } from './graph.js';
export type { GraphDocument, ParseGraphOptions, Syntax } from './parse-graph.js';
export { parseGraph } from './parse-graph.js';
