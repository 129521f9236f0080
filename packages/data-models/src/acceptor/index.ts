export type { AcceptedFacts, Acceptor, SpanList } from './acceptor.js';
export type { AcceptorOptions } from './create-acceptor.js';
export { createAcceptor } from './create-acceptor.js';
export { generatePlan } from './generate-plan.js';
