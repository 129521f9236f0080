import { type Model, models as builtIn } from '@ds4sscc/data-models';
import { type JsonLdContext, toJsonLdContext } from '@ds4sscc/data-models/json-ld-context';
import type { DataSpace } from '../data-space.js';

/** A JSON-LD context for the entities of a data space. */
export interface DerivedContext {
  readonly value: JsonLdContext;
  /** Models that the description names and nobody knows: their terms are not in it. */
  readonly unknown: readonly string[];
}

/**
 * The `@context` for the entities of a data space: the terms of the models that its datasets name, to be put before the core
 * context of NGSI-LD. `models` are those of others, beside the built-in ones.
 */
export function deriveContext(space: DataSpace, models: readonly Model[] = []): DerivedContext {
  const names = [...new Set(space.datasets.flatMap(({ model }) => model ?? []))].sort();
  const known = [...models, ...builtIn];
  const found = names.flatMap((name) => known.find(({ type }) => type === name) ?? []);
  return {
    value: toJsonLdContext(found),
    unknown: names.filter((name) => !known.some(({ type }) => type === name)),
  };
}
