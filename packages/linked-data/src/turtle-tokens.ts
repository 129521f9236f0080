import { Lexer } from 'n3';
import { unreadableTerm } from './unreadable-term.js';

/** A token as n3's lexer makes it, with its place in the whole text. */
export interface TurtleToken {
  readonly type: string;
  readonly value: string;
  readonly prefix: string;
  /** Counted from 1. */
  readonly line: number;
  /** First column, counted from 0. */
  readonly start: number;
}

/** A piece of text that is no token; line and column counted from 1. */
export interface UnreadableText {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** How to read the tokens of one text. */
export interface TokenReader {
  /** N-Triples instead of Turtle. */
  readonly lineMode: boolean;
  onToken(token: TurtleToken): void;
  onUnreadable(text: UnreadableText): void;
  /** A term that cannot be read, and behind which nothing is in doubt. */
  onUnreadableTerm(text: UnreadableText): void;
  /** The end of a language tag that is none, such as "_US"; the tag is passed on with it, as written. */
  onWrongTag(text: UnreadableText): void;
  /** Whether nothing more is wanted. */
  hasStopped(): boolean;
  /** So much is unreadable that the text is no Turtle: nothing behind this place is read. */
  onGivingUp(place: UnreadableText): void;
}

type LexerToken = TurtleToken & { readonly end: number; readonly endLine?: number };

/** So many lexical errors, and a text is no Turtle at all: the rest is one unreadable piece. */
const mostErrors = 1000;
const blankOrComment = /(?:\s|#[^\n\r]*)*/y;
const looseIri = /<([^<>\n\r]*)>/y;
const wrongTagEnd = /_[\w-]*/y;
const word = /[^\s]+/y;

/**
 * Reads the tokens of a Turtle or N-Triples text, and goes on behind what is no token. An IRI with characters that no IRI
 * has is passed on as written; other unreadable text is reported up to the next white space. Ends with an `eof` token.
 *
 * n3's lexer stops for good at its first error, so a new one starts behind each.
 */
export async function readTurtleTokens(text: string, wanted: TokenReader): Promise<void> {
  const reader = new TagHolder(wanted);
  let offset = 0;
  let starts: readonly number[] | undefined;
  for (let errors = 0; ; errors += 1) {
    const startLine = starts === undefined ? 1 : lineOf(starts, offset);
    const startColumn = starts === undefined ? 0 : offset - (starts[startLine - 1] as number);
    const last = await lex(offset === 0 ? text : text.slice(offset), startLine, startColumn, reader);
    if (last === 'finished') return;

    starts ??= lineStarts(text);
    offset = last === undefined ? offset : (starts[(last.endLine ?? last.line) - 1] as number) + last.end;
    offset += matchAt(blankOrComment, text, offset)?.[0].length ?? 0;
    const tagEnd = last?.type === 'langcode' ? matchAt(wrongTagEnd, text, offset)?.[0] : undefined;
    const isDatatype = text.startsWith('^^', offset);
    if (isDatatype) offset += 2;
    const line = lineOf(starts, offset);
    const start = offset - (starts[line - 1] as number);
    const iri = matchAt(looseIri, text, offset);
    const term = reader.lineMode || isDatatype ? undefined : unreadableTerm(text, offset);
    const unreadable = tagEnd ?? iri?.[0] ?? term ?? matchAt(word, text, offset)?.[0] ?? '';
    if (tagEnd !== undefined) {
      reader.lengthenTag(tagEnd);
      reader.onWrongTag({ line, column: start + 1, text: tagEnd });
    } else if (iri && !iri[0].includes('\\')) {
      reader.onToken({ type: isDatatype ? 'typeIRI' : 'IRI', value: iri[1] as string, prefix: '', line, start });
    } else if (term !== undefined) {
      reader.onUnreadableTerm({ line, column: start + 1, text: unreadable });
    } else {
      reader.onUnreadable({ line, column: start + 1, text: unreadable });
    }
    offset += Math.max(1, unreadable.length);
    if (errors >= mostErrors) reader.onGivingUp({ line, column: start + 1, text: '' });
    if (offset >= text.length || errors >= mostErrors || reader.hasStopped()) {
      reader.onToken({ type: 'eof', value: '', prefix: '', line, start });
      return;
    }
  }
}

/** Holds a language tag back until what follows it is known: n3 ends it before a sign that no tag has. */
class TagHolder implements TokenReader {
  readonly lineMode: boolean;
  readonly onUnreadable: TokenReader['onUnreadable'];
  readonly onUnreadableTerm: TokenReader['onUnreadableTerm'];
  readonly onWrongTag: TokenReader['onWrongTag'];
  readonly hasStopped: TokenReader['hasStopped'];
  readonly onGivingUp: TokenReader['onGivingUp'];
  readonly #wanted: TokenReader;
  #tag: TurtleToken | undefined;

  constructor(wanted: TokenReader) {
    this.#wanted = wanted;
    this.lineMode = wanted.lineMode;
    this.onUnreadable = (text) => this.#release(() => wanted.onUnreadable(text));
    this.onUnreadableTerm = (text) => this.#release(() => wanted.onUnreadableTerm(text));
    this.onWrongTag = (text) => wanted.onWrongTag(text);
    this.hasStopped = () => wanted.hasStopped();
    this.onGivingUp = (place) => this.#release(() => wanted.onGivingUp(place));
  }

  onToken(token: TurtleToken): void {
    if (this.#tag !== undefined) this.#release();
    if (token.type === 'langcode') this.#tag = token;
    else this.#wanted.onToken(token);
  }

  lengthenTag(end: string): void {
    if (this.#tag) this.#tag = { ...this.#tag, value: this.#tag.value + end };
  }

  #release(then?: () => void): void {
    const tag = this.#tag;
    this.#tag = undefined;
    if (tag) this.#wanted.onToken(tag);
    then?.();
  }
}

/** Runs one lexer until its end or first error; then the last token before the error, if there was one. */
function lex(
  text: string,
  line: number,
  column: number,
  reader: TokenReader,
): Promise<LexerToken | 'finished' | undefined> {
  const lexer = new Lexer({ lineMode: reader.lineMode, n3: false });
  let last: LexerToken | undefined;
  return new Promise((resolve, reject) => {
    lexer.tokenize(text, (error, token) => {
      if (error) {
        resolve(last);
        return;
      }
      const local = token as unknown as LexerToken;
      // Most texts have no error: their tokens pass through as they are.
      last = line === 1 && column === 0 ? local : moved(local, line, column);
      // n3 calls from a microtask, where an exception would end the process.
      try {
        reader.onToken(last);
      } catch (fault) {
        reject(fault);
      }
      if (last.type === 'eof') resolve('finished');
    });
  });
}

function moved(token: LexerToken, line: number, column: number): LexerToken {
  const { endLine } = token;
  const shift = token.line === 1 ? column : 0;
  return {
    ...token,
    line: token.line + line - 1,
    start: token.start + shift,
    end: endLine === undefined || endLine === token.line ? token.end + shift : token.end,
    ...(endLine !== undefined && { endLine: endLine + line - 1 }),
  };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
