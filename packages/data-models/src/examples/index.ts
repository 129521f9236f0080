export type { ExampleOptions } from './example-parts.js';
export type { Example } from './generate-examples.js';
export { generateExamples } from './generate-examples.js';
export type { FaultyExample } from './generate-faulty-examples.js';
export { generateFaultyExamples } from './generate-faulty-examples.js';
