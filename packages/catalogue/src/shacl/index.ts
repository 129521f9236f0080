export type { CompiledShapes, CompileShapesOptions } from './compile-shapes.js';
export { compileShapes } from './compile-shapes.js';
export type { Listing } from './listing.js';
export type { ShaclReport, ShaclResult } from './shacl-report.js';
export { shaclRules } from './shacl-rules.js';
export { validateShacl } from './validate-shacl.js';
