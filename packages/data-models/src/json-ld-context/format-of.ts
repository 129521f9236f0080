import type * as z from 'zod/mini';
import type { ValueCause } from '../value-schemas.js';

/** The format that one of our own checks asks of a text. */
export function formatOf(schema: z.ZodMiniType): ValueCause | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const { params } = check._zod.def as { params?: { cause?: ValueCause } };
    if (params?.cause !== undefined) return params.cause;
  }
  return undefined;
}
