import type { TextCutter } from './text-cutter.js';

/** Cuts RDF/XML between the elements within its root. The root's tag and what stands before it are repeated for each piece. */
export function createRdfXmlCutter(): TextCutter {
  let head = '';
  let root = '';
  return {
    takeHead(text) {
      let at = 0;
      for (;;) {
        while (at < text.length && text.charCodeAt(at) !== 60 /* < */) at += 1;
        const end = endOfMarkup(text, at);
        if (end < 0) return undefined;
        const mark = text.charCodeAt(at + 1);
        if (mark !== 63 && mark !== 33 /* ? ! */) {
          root = /^<([^\s/>]+)/.exec(text.slice(at, end))?.[1] ?? '';
          // Any other root is a node by itself, and an empty one holds nothing to cut.
          if (!/(?:^|:)RDF$/.test(root) || text.charCodeAt(end - 2) === 47 /* / */) return -1;
          head = text.slice(0, end).replaceAll(/[\r\n]+/g, ' ');
          return end;
        }
        at = end;
      }
    },
    cut(text) {
      let depth = 0;
      let last = 0;
      for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
        const end = endOfMarkup(text, at);
        if (end < 0) break;
        const mark = text.charCodeAt(at + 1);
        if (mark === 47) depth -= 1;
        else if (mark !== 33 && mark !== 63 && text.charCodeAt(end - 2) !== 47) depth += 1;
        // Below 0 the root itself has ended.
        if (depth < 0) break;
        at = end;
        if (depth === 0) last = behindLine(text, end);
      }
      return last;
    },
    document: (piece, isFirst, isEnd) => `${isFirst ? '' : `${head}\n`}${piece}${isEnd ? '' : `</${root}>`}`,
    read: () => undefined,
  };
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

function behindLine(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at += 1;
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
  return text.charCodeAt(at) === 10 ? at + 1 : from;
}
