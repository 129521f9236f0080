import { rebased } from '../rebased.js';
import { behindLine } from './behind-line.js';
import type { TextCutter } from './text-cutter.js';
import { usedPrefixes } from './used-prefixes.js';

const base = /(?:^|[\s.])@?base\s*<([^<>\s]*)>/gi;
const iriOrName = /\s*(?:#[^\r\n]*[\r\n]\s*)*(<[^<>\s]*>|[^\s<>"'[\](){};,#]+)(?=[\s<["'(])/y;
/** So much of a statement is looked at for its subject, or for a property. */
const longestName = 4000;
/** Of more prefixes only those are said again that a piece may use. */
const mostRepeated = 1000;

/** Where a text can be cut: behind a statement, or (less well) behind a value of one that goes on. */
interface Cuts {
  behindStatement: number;
  behindValue: number;
  /** Subject and property of the statement that goes on. */
  open: string | undefined;
}

/**
 * Cuts Turtle and TriG behind statements and graph blocks; a statement that is longer than a piece, such as the list of all
 * datasets of a catalogue, between its values. Strings, IRIs, comments and brackets are followed as the lenient reader
 * follows them: a short string ends on its line.
 */
export function createTurtleCutter(): TextCutter {
  const prefixes = new Map<string, string>();
  let baseIri: string | undefined;
  /** What is open where the text begins that is cut, and where the piece ends that was cut last. */
  let before: string | undefined;
  let after: string | undefined;
  return {
    takeHead: () => 0,
    cut(text) {
      const cuts = findCuts(text, before);
      after = cuts.behindStatement > 0 ? undefined : cuts.open;
      return cuts.behindStatement || (after === undefined ? 0 : cuts.behindValue);
    },
    document(piece, isFirst, isEnd) {
      const closed = isEnd || after === undefined ? piece : `${piece.slice(0, piece.lastIndexOf(','))} .`;
      if (isFirst) return closed;
      let start = baseIri === undefined ? '' : `@base <${baseIri}> . `;
      const used = prefixes.size > mostRepeated ? usedPrefixes(`${before ?? ''}\n${piece}`) : undefined;
      for (const prefix of used ?? prefixes.keys()) {
        const iri = prefixes.get(prefix);
        if (iri !== undefined) start += `@prefix ${prefix}: <${iri}> . `;
      }
      return `${start}${before ?? ''}\n${closed}`;
    },
    read(piece, declared) {
      for (const [prefix, iri] of Object.entries(declared)) prefixes.set(prefix, iri);
      before = after;
      if (!/base/i.test(piece)) return;
      for (const [, iri = ''] of piece.matchAll(base)) baseIri = rebased(iri, baseIri) ?? baseIri;
    },
  };
}

function findCuts(text: string, open: string | undefined): Cuts {
  const cuts: Cuts = { behindStatement: 0, behindValue: 0, open };
  let subject = open?.slice(0, open.indexOf(' '));
  let property = open === undefined ? -1 : 0;
  let start = 0;
  let depth = 0;
  let isInGraph = false;
  /** Where the property begins that the last value with a comma belongs to. */
  let listed = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) at = endOfString(text, at, code);
    else if (code === 60 /* < */) at = endOfIri(text, at);
    else if (code === 35 /* # */) at = endOfLine(text, at);
    else if (code === 91 || code === 40 || code === 123 /* [ ( { */) {
      depth += 1;
      isInGraph ||= code === 123;
    } else if (code === 93 || code === 41) depth = Math.max(0, depth - 1);
    else if (code === 125 /* } */) {
      depth = 0;
      isInGraph = false;
      start = at + 1;
      cuts.behindStatement = start;
      subject = undefined;
    } else if (depth > 0) continue;
    else if (code === 46 /* . */ && isBlank(text.charCodeAt(at + 1))) {
      start = behindLine(text, at + 1);
      cuts.behindStatement = start;
      subject = undefined;
      property = -1;
    } else if (code === 59 /* ; */) property = at + 1;
    else if (code === 44 /* , */ && cuts.behindStatement === 0 && !isInGraph) {
      cuts.behindValue = behindLine(text, at + 1);
      listed = property;
    }
  }
  if (cuts.behindStatement === 0 && cuts.behindValue > 0 && !(listed === 0 && open !== undefined))
    cuts.open = openAt(text, start, listed, subject);
  cuts.behindStatement = Math.min(cuts.behindStatement, text.length);
  return cuts;
}

/** Subject and property at a value; `undefined` where they cannot be said again in the same words. */
function openAt(text: string, start: number, property: number, given: string | undefined): string | undefined {
  const subject = given === undefined ? wordAt(text, start) : { word: given, end: property };
  const word = subject && wordAt(text, property < 0 ? subject.end : property);
  return subject === undefined || word === undefined ? undefined : `${subject.word} ${word.word}`;
}

function wordAt(text: string, start: number): { readonly word: string; readonly end: number } | undefined {
  const near = text.slice(start, start + longestName);
  iriOrName.lastIndex = 0;
  const word = iriOrName.exec(near)?.[1];
  // A declaration without a full stop is no statement that could be said again.
  return word === undefined || /^(?:@.*|prefix|base)$/i.test(word)
    ? undefined
    : { word, end: start + iriOrName.lastIndex };
}

function endOfString(text: string, start: number, quote: number): number {
  const isLong = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  for (let at = start + (isLong ? 3 : 1); at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92 /* \ */) at += 1;
    else if (code === quote) {
      if (!isLong) return at;
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote && text.charCodeAt(at + 3) !== quote)
        return at + 2;
    } else if (!isLong && (code === 10 || code === 13)) return at;
  }
  return text.length;
}

function endOfIri(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62 /* > */) return at;
    if (code <= 32) return start;
  }
  return text.length;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
