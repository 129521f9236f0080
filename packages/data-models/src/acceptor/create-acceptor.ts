import type { ResolveContext } from '../checks/entity-settings.js';
import type { Model } from '../define-model.js';
import type { AcceptedFacts, Acceptor, SpanList } from './acceptor.js';

/** What the full validator is told besides the models. */
export interface AcceptorOptions {
  /** Content of contexts by address: what terms stand for is judged by them and by inline contexts. */
  readonly resolveContext?: ResolveContext;
}

/** Makes an acceptor for the entities that some models describe. */
export function createAcceptor(_models: readonly Model[], _options: AcceptorOptions = {}): Acceptor {
  return { types: new Set(), accept: () => false, facts: noFacts() };
}

function noFacts(): AcceptedFacts {
  return {
    type: '',
    representation: 'key-values',
    hasContext: false,
    idStart: 0,
    idEnd: 0,
    targets: noSpans(),
    units: noSpans(),
    timeStart: -1,
    timeEnd: -1,
    instant: Number.NaN,
  };
}

function noSpans(): SpanList {
  return { count: 0, names: [], pointers: [], starts: new Int32Array(0), ends: new Int32Array(0) };
}
