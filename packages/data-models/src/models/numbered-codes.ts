import * as z from 'zod/mini';

/** Codes that are written as text and numbered without a gap, such as "1" to "12". */
export function numberedCodes(first: number, last: number): z.ZodMiniEnum<Record<string, string>> {
  return z.enum(Array.from({ length: last - first + 1 }, (_, index) => String(first + index)));
}
