import {
  type AnyRule,
  defineRule,
  escapePointer,
  type Finding,
  type JsonDocument,
  nearestWord,
  type Rule,
} from '@ds4sscc/findings';
import { type DataSpace, dataSpaceSchema } from './data-space.js';

const clause = 'DS4SSCC data space description 1';

/** A key that the description format does not have. */
export const unknownKey: Rule<{ key: string; meant: string | undefined }> = defineRule<{
  key: string;
  meant: string | undefined;
}>({
  id: 'dataspace/unknown-key',
  title: 'Unknown key in the description',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Correct or remove the key: what it says is not used. An editor that reads the JSON Schema completes the keys.',
  message: ({ key, meant }) => `the key "${key}" is not known here${meant ? `; did you mean "${meant}"?` : ''}`,
});

/** A key that has to be there. */
export const missingKey: Rule<{ key: string }> = defineRule<{ key: string }>({
  id: 'dataspace/missing-key',
  title: 'Required key missing in the description',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Add the key.',
  message: ({ key }) => `the key "${key}" is required here`,
});

/** A value of the wrong kind. */
export const invalidValue: Rule<{ expected: string; meant?: string | undefined }> = defineRule<{
  expected: string;
  meant?: string | undefined;
}>({
  id: 'dataspace/invalid-value',
  title: 'Value of the wrong kind in the description',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Give a value of the kind that the message names.',
  message: ({ expected, meant }) => `expected ${expected}${meant ? `; did you mean "${meant}"?` : ''}`,
});

/** The rules that the shape of a description can break. */
export const descriptionRules: readonly AnyRule[] = [unknownKey, missingKey, invalidValue];

/** A description that was read. `dataSpace` is there unless a key is missing or a value is of the wrong kind; unknown keys do not count. */
export interface ParsedDataSpace {
  readonly dataSpace: DataSpace | undefined;
  readonly findings: readonly Finding[];
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly message: string;
}

/** Checks the shape of a description: unknown keys, missing keys, values of the wrong kind, each with its line. */
export function parseDataSpace(document: JsonDocument): ParsedDataSpace {
  if (document.value === undefined) return { dataSpace: undefined, findings: document.findings };
  const parsed = dataSpaceSchema.safeParse(document.value);
  if (parsed.success) return { dataSpace: parsed.data, findings: document.findings };
  const issues = parsed.error.issues as unknown as readonly Issue[];
  const findings = issues.flatMap((issue) => issueFindings(document, issue));
  const { data } = dataSpaceSchema.safeParse(withoutUnknownKeys(document.value, issues));
  return { dataSpace: data, findings: [...document.findings, ...findings] };
}

/** One key too many says nothing against the rest: everything that looks across the description still can. */
function withoutUnknownKeys(value: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const { path, keys = [] } of issues) {
    const owner = valueAt(copy, path) as Record<string, unknown>;
    for (const key of keys) delete owner[key];
  }
  return copy;
}

function issueFindings(document: JsonDocument, issue: Issue): readonly Finding[] {
  const pointer = pointerOf(issue.path);
  const value = valueAt(document.value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return (issue.keys ?? []).map((key) =>
      document.finding(unknownKey, `${pointer}/${escapePointer(key)}`, {
        key,
        meant: nearestWord(key, known),
      }),
    );
  }
  if (value === undefined) return [document.finding(missingKey, pointer, { key: String(issue.path.at(-1)) })];
  if (issue.code === 'invalid_value') {
    const values = (issue.values ?? []).map(String);
    const expected = values.length === 1 ? `"${values[0]}"` : `one of ${values.join(', ')}`;
    return [
      document.finding(invalidValue, pointer, { expected, meant: nearestWord(String(value), values) }, { value }),
    ];
  }
  return [document.finding(invalidValue, pointer, { expected: issue.message }, { value })];
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${escapePointer(String(part))}`).join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[part];
  }
  return current;
}

/** Keys that the schema has at a place. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = dataSpaceSchema;
  for (const part of path) schema = childOf(schema, part);
  return Object.keys(shape(schema));
}

interface Definition {
  readonly shape?: Record<string, unknown>;
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly valueType?: unknown;
}

function definition(schema: unknown): Definition {
  const { def } = (schema as { _zod: { def: Definition } })._zod;
  return def.innerType === undefined ? def : definition(def.innerType);
}

function shape(schema: unknown): Record<string, unknown> {
  return definition(schema).shape ?? {};
}

/** The schema of a list's entries, of a key, or of the values of a map. */
function childOf(schema: unknown, part: PropertyKey): unknown {
  const { element, valueType } = definition(schema);
  return typeof part === 'number' ? element : (shape(schema)[String(part)] ?? valueType);
}
