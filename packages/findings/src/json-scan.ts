/** What the scanner saw: the first thing that is not JSON, and keys that stand twice. */
export interface JsonScan {
  readonly error?: { readonly offset: number; readonly problem: JsonProblem };
  /** The first 1,000 of them. */
  readonly duplicates: readonly { readonly pointer: string; readonly offset: number; readonly key: string }[];
  /** How many there are in all. */
  readonly duplicateCount: number;
}

/** Offsets of one value in the text. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
  readonly key?: number;
}

/** Why a text is not JSON (RFC 8259), or not JSON that we read. */
export type JsonProblem =
  | 'empty'
  | 'unexpected-end'
  | 'unexpected-character'
  | 'bad-string'
  | 'bad-escape'
  | 'bad-number'
  | 'trailing-comma'
  | 'trailing-content'
  | 'too-deep';

/** Deepest nesting that is read. Real documents stay under 30; deeper ones break tools further down the line. */
export const deepest = 500;

interface Frame {
  readonly array: boolean;
  readonly start: number;
  /** Offset of the key that the container stands under. */
  readonly key: number | undefined;
  readonly seen: Set<string> | undefined;
  /** Key or index of the member that is read now. */
  token: string | number;
}

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordForm = /true|false|null/y;
const escapeForm = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const blankForm = /[ \t\n\r]*/y;

const mostDuplicates = 1000;

/**
 * Scans a JSON text without recursion: exact place of the first error, duplicate keys, and, told to `onPlace`, where every
 * value stands. It is the slow path beside `JSON.parse`; both accept the same texts (RFC 8259), depth aside.
 */
export function scanJson(text: string, onPlace?: (pointer: string, place: JsonPlace) => void): JsonScan {
  const duplicates: { pointer: string; offset: number; key: string }[] = [];
  const stack: Frame[] = [];
  let at = 0;
  let keyAt: number | undefined;
  let duplicateCount = 0;

  const skipBlank = (): void => {
    blankForm.lastIndex = at;
    blankForm.test(text);
    at = blankForm.lastIndex;
  };
  const fail = (problem: JsonProblem, offset = at): JsonScan => ({
    error: {
      offset,
      problem: offset >= text.length && problem === 'unexpected-character' ? 'unexpected-end' : problem,
    },
    duplicates,
    duplicateCount,
  });
  const take = (form: RegExp): string | undefined => {
    form.lastIndex = at;
    const match = form.exec(text)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  const pointer = (): string =>
    stack.map(({ token }) => `/${typeof token === 'number' ? token : escapePointer(token)}`).join('');
  const record = (start: number): void =>
    onPlace?.(pointer(), { start, end: at, ...(keyAt !== undefined && { key: keyAt }) });

  skipBlank();
  if (at >= text.length) return fail('empty');
  for (;;) {
    // A value is due here.
    const start = at;
    const first = text[at];
    let opened = false;
    if (first === '{' || first === '[') {
      if (stack.length >= deepest) return fail('too-deep');
      stack.push({
        array: first === '[',
        start,
        key: keyAt,
        seen: first === '{' ? new Set() : undefined,
        token: 0,
      });
      at += 1;
      opened = true;
    } else if (first === '"') {
      const string = scanString(text, at);
      at = string.end;
      if (string.problem) return fail(string.problem);
      record(start);
    } else if (first === '-' || (first !== undefined && first >= '0' && first <= '9')) {
      if (take(numberForm) === undefined || /[\d.eE+-]/.test(text[at] ?? '')) return fail('bad-number', start);
      record(start);
    } else if (take(wordForm) === undefined) {
      return fail('unexpected-character');
    } else {
      record(start);
    }

    // Close what ends here, then find the next member or element.
    for (;;) {
      const frame = stack.at(-1);
      skipBlank();
      if (frame === undefined) return at < text.length ? fail('trailing-content') : { duplicates, duplicateCount };
      const closer = frame.array ? ']' : '}';
      if (text[at] === closer) {
        at += 1;
        stack.pop();
        keyAt = frame.key;
        record(frame.start);
        opened = false;
        continue;
      }
      if (!opened) {
        if (text[at] !== ',') return fail('unexpected-character');
        at += 1;
        skipBlank();
        if (text[at] === closer) return fail('trailing-comma');
        if (frame.array) frame.token = (frame.token as number) + 1;
      }
      break;
    }
    const frame = stack.at(-1) as Frame;
    if (frame.array) {
      keyAt = undefined;
      continue;
    }
    keyAt = at;
    if (text[at] !== '"') return fail('unexpected-character');
    const string = scanString(text, at);
    at = string.end;
    if (string.problem) return fail(string.problem);
    const key = JSON.parse(text.slice(keyAt, at)) as string;
    frame.token = key;
    if (frame.seen?.has(key)) {
      duplicateCount += 1;
      if (duplicates.length < mostDuplicates) duplicates.push({ pointer: pointer(), offset: keyAt, key });
    }
    frame.seen?.add(key);
    skipBlank();
    if (text[at] !== ':') return fail('unexpected-character');
    at += 1;
    skipBlank();
  }
}

/** Where a string that starts at `start` ends, or where it stops being one. A loop: a pattern would exhaust its stack on long strings. */
function scanString(text: string, start: number): { end: number; problem?: JsonProblem } {
  for (let at = start + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { end: at + 1 };
    if (Number.isNaN(code)) return { end: text.length, problem: 'unexpected-end' };
    if (code < 0x20) return { end: at, problem: 'bad-string' };
    if (code !== 0x5c) continue;
    escapeForm.lastIndex = at;
    const escape = escapeForm.exec(text)?.[0];
    if (escape === undefined) return { end: at, problem: at + 1 >= text.length ? 'unexpected-end' : 'bad-escape' };
    at += escape.length - 1;
  }
}

/** A name as one reference token of a JSON pointer (RFC 6901, section 3). */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The name that a reference token of a JSON pointer stands for (section 4). */
export function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
