import type { TextCutter } from './text-cutter.js';

const base = /(?:^|[\s.])@?base\s*<([^<>\s]*)>/gi;

/**
 * Cuts Turtle and TriG behind statements and graph blocks. Strings, IRIs, comments and brackets are followed as the lenient
 * reader follows them: a short string ends on its line.
 */
export function createTurtleCutter(): TextCutter {
  let prefixes: Readonly<Record<string, string>> = {};
  let baseIri: string | undefined;
  return {
    takeHead: () => 0,
    cut: lastEnd,
    document(piece, isFirst) {
      if (isFirst) return piece;
      let before = baseIri === undefined ? '' : `@base <${baseIri}> . `;
      for (const [prefix, iri] of Object.entries(prefixes)) before += `@prefix ${prefix}: <${iri}> . `;
      return `${before}\n${piece}`;
    },
    read(piece, declared) {
      prefixes = declared;
      if (!/base/i.test(piece)) return;
      for (const [, iri = ''] of piece.matchAll(base)) baseIri = resolved(iri, baseIri);
    },
  };
}

function resolved(iri: string, from: string | undefined): string {
  try {
    return new URL(iri, from).href;
  } catch {
    return iri;
  }
}

function lastEnd(text: string): number {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) at = endOfString(text, at, code);
    else if (code === 60 /* < */) at = endOfIri(text, at);
    else if (code === 35 /* # */) at = endOfLine(text, at);
    else if (code === 91 || code === 40 || code === 123 /* [ ( { */) depth += 1;
    else if (code === 93 || code === 41) depth = Math.max(0, depth - 1);
    else if (code === 125 /* } */) {
      depth = 0;
      end = at + 1;
    } else if (code === 46 /* . */ && depth === 0 && isBlank(text.charCodeAt(at + 1))) end = behindLine(text, at + 1);
  }
  return Math.min(end, text.length);
}

/** To the end of the line, where nothing else stands on it: a piece that begins with a line keeps its columns. */
function behindLine(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
  return text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13 ? at + 1 : from;
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
