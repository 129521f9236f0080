import { escapePointer, type Finding, type JsonDocument, type Rule } from '@ds4sscc/findings';
import type * as z from 'zod/mini';

/** A rule that fires where a document is not as its standard has it. */
export type ShapeRule = Rule<{ expected: string }>;

/** Reads a document of a standard: members that the schema does not name are left aside, and whatever is wrong is a finding of one rule. */
export function readStandard<T extends z.ZodMiniType>(
  document: JsonDocument,
  schema: T,
  rule: ShapeRule,
  { value = document.value, pointerOf = (pointer: string) => pointer }: StandardOptions = {},
): { readonly value?: z.infer<T>; readonly findings: readonly Finding[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data as z.infer<T>, findings: document.findings };
  const found = parsed.error.issues.map(({ path, message }) => {
    const pointer = path.map((part) => `/${escapePointer(String(part))}`).join('');
    return document.finding(rule, pointerOf(pointer), { expected: message });
  });
  return { findings: [...document.findings, ...found] };
}

/** For a standard that writes one thing in several ways. */
export interface StandardOptions {
  /** The document in the one way that the schema knows. */
  readonly value?: unknown;
  /** Where a place of that value stands in the document. */
  readonly pointerOf?: (pointer: string) => string;
}
