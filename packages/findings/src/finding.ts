import type { Claim } from './claim.js';
import type { Level, Rule } from './rule.js';

/** Where something stands, as exactly as the syntax allows. */
export interface Location {
  /** The file, URL or name the caller gave. */
  readonly source: string;
  /** Line, counted from 1. */
  readonly line?: number;
  /** Column in UTF-16 code units, counted from 1. */
  readonly column?: number;
  /** JSON pointer (RFC 6901) within the document or record. */
  readonly pointer?: string;
  /** IRI or blank node label of the focus node. */
  readonly node?: string;
  /** Number of the record in a data file, counted from 1. */
  readonly record?: number;
}

/** One line of the source around a place, shortened if it is long; the marked part is `text.slice(start, start + length)`. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/**
 * A change that would remove the finding. With a `replacement` or `edits` a program may make it: give them only where the
 * change keeps what the author meant. A suggestion that a person has to judge is a `description` alone.
 */
export interface Fix {
  readonly description: string;
  /** What stands in for the value at the location, in the syntax of the source. */
  readonly replacement?: string;
  /** What a replacement of one value cannot say, in a document of the JSON data model. They are made together or not at all. */
  readonly edits?: readonly Edit[];
}

/**
 * A change of the text of a JSON document at the value that a JSON pointer names, within the document or record. It is no
 * JSON Patch (RFC 6902), which knows values: here the spelling of numbers and the place of members count.
 */
export type Edit =
  | { readonly edit: 'replace'; readonly pointer: string; readonly text: string }
  /** Gives the member another name, at the same place. */
  | { readonly edit: 'rename'; readonly pointer: string; readonly name: string }
  /** Adds a member as the first of its object, or (`.../-`) an element as the last of its array. */
  | { readonly edit: 'insert'; readonly pointer: string; readonly text: string }
  /** Adds, as `insert` does, what stands at another place, spelt as it is there. */
  | { readonly edit: 'copy'; readonly from: string; readonly pointer: string }
  | { readonly edit: 'remove'; readonly pointer: string }
  /** Puts the elements of an array in the opposite order. */
  | { readonly edit: 'reverse'; readonly pointer: string };

/** Something wrong, where, why, and what to do: the one result type of all packages. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly location: Location;
  /** The offending value as text, shortened if it is long. */
  readonly value?: string;
  readonly fix?: Fix;
  readonly excerpt?: Excerpt;
  readonly requirements: readonly string[];
}

/** The optional parts of a finding. */
export interface FindingDetail {
  readonly value?: unknown;
  readonly fix?: Fix;
  readonly excerpt?: Excerpt;
}

/** Verdict on one requirement. `unknown` is never shown as a pass. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** What is known about one requirement, and why. */
export interface Evidence {
  /** Id of the requirement, such as `MIM3 R1.1`. */
  readonly requirement: string;
  /** Name of the mechanism or act that it belongs to, such as `Exchanging Data`: its id says that only to those who know. */
  readonly group?: string;
  readonly title: string;
  /** Level in the words of the standard (`SHALL`, `SHOULD`, ...). */
  readonly level: string;
  readonly verdict: Verdict;
  /** One sentence: what decided the verdict, or what would be needed to decide it. */
  readonly reason: string;
  /** Rules whose findings decided the verdict. */
  readonly rules: readonly string[];
  /** Places that carry the evidence. */
  readonly pointers: readonly Location[];
  /** What the verdict is made of, where several things were judged. */
  readonly claims?: readonly Claim[];
}

/**
 * Makes a finding of a rule at a place.
 *
 * @example
 * ```ts
 * import { defineRule, finding } from '@ds4sscc/findings';
 *
 * const titleMissing = defineRule<{ dataset: string }>({
 *   id: 'dcat-ap/dataset-title-missing', title: 'Dataset without a title', level: 'error',
 *   source: 'DCAT-AP 3.0.1, Dataset, title', requirements: [], help: 'Add a dct:title.',
 *   message: ({ dataset }) => `dataset ${dataset} has no title`,
 * });
 * finding(titleMissing, { source: 'catalogue.ttl', line: 4 }, { dataset: 'ex:air' }).message; // => 'dataset ex:air has no title'
 * ```
 */
export function finding<Args>(rule: Rule<Args>, location: Location, args: Args, detail: FindingDetail = {}): Finding {
  const { id, level, requirements } = rule;
  const message = rule.message(args);
  const { value, fix, excerpt } = detail;
  // The common ones written out: a file may have as many findings as records.
  if (excerpt && !fix)
    return value === undefined
      ? { rule: id, level, message, location, excerpt, requirements }
      : { rule: id, level, message, location, value: showValue(value), excerpt, requirements };
  return {
    rule: id,
    level,
    message,
    location,
    ...(value !== undefined && { value: showValue(value) }),
    ...(fix && { fix }),
    ...(excerpt && { excerpt }),
    requirements,
  };
}

const longestValue = 120;

/** A value as one short line of text: strings as they stand, anything else as JSON. */
export function showValue(value: unknown): string {
  const text = typeof value === 'string' ? value : asJson(value);
  const line = text.length > 4 * longestValue ? text.slice(0, 4 * longestValue) : text;
  const flat = isFlat(line) ? line : line.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return flat.length > longestValue ? `${flat.slice(0, longestValue - 1)}…` : flat;
}

/** Whether a text is of ASCII that can be seen, with single blanks between words: most values are, and pass as they are. */
function isFlat(text: string): boolean {
  let blank = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || (code === 0x20 && blank)) return false;
    blank = code === 0x20;
  }
  return !blank || text === '';
}

/** What is no data, such as a bigint, is shown by its shape. */
function asJson(value: unknown): string {
  try {
    return typeof value === 'object' && value !== null
      ? beginningOfJson(value, 4 * longestValue)
      : (JSON.stringify(value) ?? String(value));
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** The JSON of a value, as far as it is shown: the value may be as large as a file, and nest deeper than the stack is high. */
function beginningOfJson(value: object, room: number): string {
  let text = '';
  const write = (given: unknown): void => {
    const { toJSON } = (given ?? {}) as { toJSON?: unknown };
    const data: unknown = typeof toJSON === 'function' ? toJSON.call(given) : given;
    if (typeof data === 'string') text += JSON.stringify(data.slice(0, room));
    else if (typeof data !== 'object' || data === null) text += JSON.stringify(data) ?? 'null';
    else if (Array.isArray(data)) {
      text += '[';
      for (let index = 0; index < data.length && text.length <= room; index += 1) {
        if (index > 0) text += ',';
        write(data[index]);
      }
      text += ']';
    } else {
      let before = '{';
      for (const [name, one] of Object.entries(data)) {
        if (text.length > room) break;
        if (one === undefined || typeof one === 'function' || typeof one === 'symbol') continue;
        text += `${before}${JSON.stringify(name.slice(0, room))}:`;
        before = ',';
        write(one);
      }
      text += before === '{' ? '{}' : '}';
    }
  };
  write(value);
  return text;
}

/** Orders findings by source, place and rule, whatever order they were found in. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location.source, b.location.source) ||
    compareNumber(a.location.record, b.location.record) ||
    compareNumber(a.location.line, b.location.line) ||
    compareNumber(a.location.column, b.location.column) ||
    compareText(a.rule, b.rule) ||
    compareText(a.location.pointer ?? '', b.location.pointer ?? '') ||
    compareText(a.location.node ?? '', b.location.node ?? '') ||
    compareText(a.message, b.message) ||
    compareText(a.value ?? '', b.value ?? '')
  );
}

/** Orders text by code unit: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNumber(a = 0, b = 0): number {
  return a - b;
}
