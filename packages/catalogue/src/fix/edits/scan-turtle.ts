/** Where the terms of a Turtle, TriG or N-Triples text stand; offsets are in UTF-16 code units. */
export interface TurtleScan {
  /** Objects by the offset at which they begin. */
  readonly objects: ReadonlyMap<number, ScannedObject>;
  /** IRIs in angle brackets, without the brackets, declarations included. */
  readonly iris: readonly { readonly start: number; readonly end: number }[];
  /** Where prefixes are declared. */
  readonly prefixes: readonly { readonly name: string; readonly iri: string; readonly end: number }[];
}

/** An object and the verb it belongs to. */
export interface ScannedObject {
  readonly end: number;
  /** End of the quoted part of a literal, without language and datatype. */
  readonly quotedEnd: number | undefined;
  readonly verb: ScannedVerb;
}

/** A verb with the objects that follow it. */
export interface ScannedVerb {
  /** The subject as it is written; `undefined` where it has no name. */
  readonly subject: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly objects: number[];
}

interface Frame {
  readonly close: '' | ']' | ')' | '}';
  expects: 'subject' | 'verb' | 'object';
  subject: string | undefined;
  verb: ScannedVerb | undefined;
}

const blank = /(?:[\s]|#[^\n\r]*)+/y;
const word = /(?:[^\s;,[\](){}<>"'#.\\]|\\.|\.(?=[^\s;,[\](){}<>"'#]))+/y;

/** Scans a text once, from front to back. Where it is no Turtle, what is found behind may be off: the result is read again anyway. */
export function scanTurtle(text: string): TurtleScan {
  const objects = new Map<number, ScannedObject>();
  const iris: { start: number; end: number }[] = [];
  const prefixes: { name: string; iri: string; end: number }[] = [];
  let frames: Frame[] = [open('')];
  let at = 0;
  let directive: { readonly sparql: boolean; name: string | undefined } | undefined;

  const frame = (): Frame => frames[frames.length - 1] as Frame;
  /** Takes note of a term that was read from `start` to `at`. */
  const term = (start: number, quotedEnd?: number): void => {
    const here = frame();
    if (here.close === ')') return;
    if (here.expects === 'subject') {
      here.expects = 'verb';
      here.subject = text[start] === '[' || text[start] === '(' ? undefined : text.slice(start, at);
    } else if (here.expects === 'verb') {
      here.verb = { subject: here.subject, start, end: at, objects: [] };
      here.expects = 'object';
    } else if (here.verb) {
      objects.set(start, { end: at, quotedEnd, verb: here.verb });
      here.verb.objects.push(start);
    }
  };

  while (at < text.length) {
    blank.lastIndex = at;
    if (blank.test(text)) at = blank.lastIndex;
    if (at >= text.length) break;
    const start = at;
    const sign = text[at] as string;
    if (sign === '<') {
      at = iriEnd(text, at);
      iris.push({ start: start + 1, end: at - 1 });
      if (directive) {
        if (directive.name !== undefined)
          prefixes.push({ name: directive.name, iri: text.slice(start + 1, at - 1), end: at });
        if (directive.sparql) directive = undefined;
      } else term(start);
    } else if (sign === '"' || sign === "'") {
      const quotedEnd = stringEnd(text, at);
      at = quotedEnd;
      if (text[at] === '@') {
        at += 1;
        while (/[\w-]/.test(text[at] ?? '')) at += 1;
      } else if (text.startsWith('^^', at)) {
        at += 2;
        if (text[at] === '<') {
          const typeStart = at;
          at = iriEnd(text, at);
          iris.push({ start: typeStart + 1, end: at - 1 });
        } else at = wordEnd(text, at);
      }
      term(start, quotedEnd);
    } else if (sign === '[' || sign === '(') {
      at += 1;
      term(start);
      frames.push(open(sign === '[' ? ']' : ')'));
      frame().expects = sign === '[' ? 'verb' : 'object';
    } else if (sign === ']' || sign === ')') {
      at += 1;
      if (frames.length > 1 && frame().close === sign) frames.pop();
    } else if (sign === '{') {
      at += 1;
      frames = [open(''), open('}')];
    } else if (sign === '}') {
      at += 1;
      frames = [open('')];
    } else if (sign === ';') {
      at += 1;
      frame().expects = 'verb';
    } else if (sign === ',') {
      at += 1;
    } else if (sign === '.') {
      at += 1;
      directive = undefined;
      while (frame().close === ']' || frame().close === ')') frames.pop();
      frame().expects = 'subject';
    } else {
      at = wordEnd(text, at);
      const read = text.slice(start, at);
      const lower = read.toLowerCase();
      const here = frame();
      if (directive) directive.name ??= read.replace(/:$/, '');
      else if (here.expects === 'subject' && /^@?(?:prefix|base)$/.test(lower)) {
        directive = { sparql: !lower.startsWith('@'), name: undefined };
      } else if (!(here.expects === 'subject' && lower === 'graph')) term(start);
    }
  }
  return { objects, iris, prefixes };
}

function open(close: Frame['close']): Frame {
  return { close, expects: 'subject', subject: undefined, verb: undefined };
}

/** The offset behind an IRI; behind its "<" where it does not end on its line. */
function iriEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 10 || code === 13 || code === 60) break;
  }
  return start + 1;
}

function stringEnd(text: string, start: number): number {
  const quote = text[start] as string;
  const long = text.startsWith(quote.repeat(3), start);
  const end = long ? quote.repeat(3) : quote;
  for (let at = start + end.length; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(end, at)) {
      // A long string may end in quotes of its own.
      let last = at + end.length;
      if (long) while (text[last] === quote) last += 1;
      return last;
    } else if (!long && (text[at] === '\n' || text[at] === '\r')) return at;
  }
  return text.length;
}

function wordEnd(text: string, start: number): number {
  word.lastIndex = start;
  return word.test(text) ? Math.max(word.lastIndex, start + 1) : start + 1;
}
