import { escapePointer, type Finding, type JsonDocument, nearestWord } from '@ds4sscc/findings';
import type * as z from 'zod/mini';
import { valueAt } from '../../api/json-pointer.js';
import { duplicateEntries } from './duplicate-entries.js';
import { entryDuplicate, keyUnknown, valueInvalid, valueMissing } from './form-rules.js';

/** A document that was held against a form. */
export interface FormReading<T> {
  /** What it holds; absent where its form is broken. */
  readonly form?: T;
  readonly findings: readonly Finding[];
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly message: string;
}

/** Reads a document of evidence: unknown and missing keys, values of the wrong kind and entries that stand twice are findings with their place. */
export function readForm<T extends z.ZodMiniType>(document: JsonDocument, schema: T): FormReading<z.infer<T>> {
  const parsed = schema.safeParse(document.value);
  if (!parsed.success) {
    const issues = parsed.error.issues as unknown as readonly Issue[];
    return { findings: [...document.findings, ...issues.flatMap((issue) => issueFindings(document, issue))] };
  }
  const duplicates = duplicateEntries(document.value).map(({ pointer, what }) =>
    document.finding(entryDuplicate, pointer, { what }),
  );
  return { form: parsed.data as z.infer<T>, findings: [...document.findings, ...duplicates] };
}

function issueFindings(
  document: JsonDocument,
  { code, path, keys = [], values = [], message }: Issue,
): readonly Finding[] {
  const pointer = path.map((part) => `/${escapePointer(String(part))}`).join('');
  if (code === 'unrecognized_keys')
    return keys.map((key) =>
      document.finding(keyUnknown, `${pointer}/${escapePointer(key)}`, { key, meant: undefined }),
    );
  const value = valueAt(document.value, pointer);
  if (value === undefined && path.length > 0)
    return [document.finding(valueMissing, pointer, { key: String(path.at(-1)) })];
  const words = values.map(String);
  const expected =
    code !== 'invalid_value' ? message : words.length === 1 ? `"${words[0]}"` : `one of ${words.join(', ')}`;
  const meant = code === 'invalid_value' && typeof value === 'string' ? nearestWord(value, words) : undefined;
  return [document.finding(valueInvalid, pointer, { expected, meant })];
}
