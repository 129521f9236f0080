import { behindLine } from './behind-line.js';
import type { TextCutter } from './text-cutter.js';

/** An element whose content goes on in the next piece: its tag, and its name. */
interface Open {
  readonly tag: string;
  readonly name: string;
}

/** Where a piece may end: behind a node, or (less well) behind a property of a node that goes on. */
interface Cuts {
  behindNode: number;
  behindProperty: number;
  open: Open | undefined;
}

const longestTag = 10_000;

/**
 * Cuts RDF/XML between the nodes within its root; and within a node that has a name and is longer than a piece, such as a
 * catalogue that holds its datasets, between its properties. The tags around a piece are repeated for it.
 */
export function createRdfXmlCutter(): TextCutter {
  let head = '';
  let root = '';
  /** What is open where the text begins that is cut, and where the piece ends that was cut last. */
  let before: Open | undefined;
  let after: Open | undefined;
  return {
    takeHead(text) {
      for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
        const end = endOfMarkup(text, at);
        if (end < 0) return undefined;
        const mark = text.charCodeAt(at + 1);
        if (mark !== 63 && mark !== 33 /* ? ! */) {
          root = nameOf(text.slice(at, end));
          // Any other root is a node by itself, and an empty one holds nothing to cut.
          if (!/(?:^|:)RDF$/.test(root) || text.charCodeAt(end - 2) === 47 /* / */) return -1;
          head = onOneLine(text.slice(0, end));
          return end;
        }
        at = end;
      }
      return undefined;
    },
    cut(text) {
      const cuts = findCuts(text, before);
      after = cuts.behindNode > 0 ? undefined : cuts.open;
      return cuts.behindNode || cuts.behindProperty;
    },
    document(piece, isFirst, isEnd) {
      const start = isFirst ? '' : `${head}${before?.tag ?? ''}\n`;
      if (isEnd) return start + piece;
      return `${start}${piece}${after === undefined ? '' : `</${after.name}>`}</${root}>`;
    },
    read() {
      before = after;
    },
  };
}

function findCuts(text: string, open: Open | undefined): Cuts {
  const cuts: Cuts = { behindNode: 0, behindProperty: 0, open };
  let node = open;
  let depth = open === undefined ? 0 : 1;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = endOfMarkup(text, at);
    if (end < 0) break;
    const mark = text.charCodeAt(at + 1);
    const isEmpty = text.charCodeAt(end - 2) === 47;
    if (mark === 47) depth -= 1;
    else if (mark !== 33 && mark !== 63 && !isEmpty) {
      if (depth === 0) node = end - at > longestTag ? undefined : namedNode(text.slice(at, end));
      depth += 1;
    }
    // Below 0 the root itself has ended.
    if (depth < 0) break;
    at = end;
    const isMarkup = mark === 33 || mark === 63;
    if (depth === 0) cuts.behindNode = behindLine(text, end);
    else if (depth === 1 && node !== undefined && (mark === 47 || isEmpty) && !isMarkup) {
      cuts.behindProperty = behindLine(text, end);
      cuts.open = node;
    }
  }
  return cuts;
}

/** A node that can be named again. Nodes without a name are each a new one. */
function namedNode(tag: string): Open | undefined {
  return /\s[^\s=:]+:(?:about|nodeID)\s*=/.test(tag) ? { tag: onOneLine(tag), name: nameOf(tag) } : undefined;
}

function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}

/** The offset behind the tag, comment, section or instruction that begins here; -1 while its end is not there. */
function endOfMarkup(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start + 9);
  if (text.startsWith('<?', start)) return behind(text, '?>', start + 2);
  const isDoctype = text.startsWith('<!DOCTYPE', start);
  let inside = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) {
      at = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) return -1;
    } else if (isDoctype && code === 91) inside = true;
    else if (isDoctype && code === 93) inside = false;
    else if (code === 62 && !inside) return at + 1;
  }
  return -1;
}

function behind(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? -1 : at + closing.length;
}
