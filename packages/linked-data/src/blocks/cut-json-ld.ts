import { positionsOf } from '@ds4sscc/findings';
import { behindLine } from './behind-line.js';
import type { TextCutter } from './text-cutter.js';

/** The members that tell whose the elements of an array are, and what they mean. */
const identifying = new Set(['@context', '@id', '@type', 'id', 'type']);
/** An array has to begin within so much text. */
const longestHead = 5_000_000;

interface Member {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts JSON-LD between the nodes of one array: of `@graph`, of the array that a document is, or of a property of its only
 * node, such as the datasets of a catalogue. The context, and the name of that node, have to stand before it.
 */
export function createJsonLdCutter(): TextCutter {
  let opening = '';
  let closing = '';
  /** The pointer of the array, and how many of its elements were read before this piece and are in it. */
  let array = '';
  let before = 0;
  let elements = 0;
  let headPlace = { line: 1, column: 1 };
  return {
    get headPlace() {
      return headPlace;
    },
    takeHead(text, isEnd) {
      const found = findArray(text);
      if (found === undefined) return isEnd || text.length > longestHead ? -1 : undefined;
      ({ opening, closing, array } = found);
      headPlace = positionsOf(text.slice(0, found.at)).at(found.key);
      return found.at;
    },
    cut(text) {
      let last = 0;
      let depth = 0;
      let count = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 34) {
          at = endOfString(text, at);
          if (at < 0) break;
        } else if (code === 123 || code === 91) depth += 1;
        else if (code === 125 || code === 93) {
          depth -= 1;
          if (depth < 0) break;
        } else if (code === 44 && depth === 0) {
          last = behindLine(text, at + 1);
          elements = count += 1;
        }
      }
      return last;
    },
    document(piece, isFirst, isEnd) {
      const start = isFirst ? '' : `${opening}\n`;
      return isEnd ? start + piece : `${start}${piece.slice(0, piece.lastIndexOf(','))}${closing}`;
    },
    read() {
      before += elements;
    },
    pointer(pointer) {
      if (before === 0 || !pointer.startsWith(`${array}/`)) return pointer;
      const at = /^\d+/.exec(pointer.slice(array.length + 1))?.[0] ?? '';
      return at === '' ? pointer : `${array}/${Number(at) + before}${pointer.slice(array.length + 1 + at.length)}`;
    },
  };
}

/** The first long array of nodes at the top, with what makes documents of its parts. */
function findArray(text: string):
  | {
      readonly at: number;
      readonly key: number;
      readonly opening: string;
      readonly closing: string;
      readonly array: string;
    }
  | undefined {
  let at = blank(text, 0);
  const members: Member[] = [];
  if (text.charCodeAt(at) === 91) return { at: at + 1, key: 0, opening: '[', closing: ']', array: '' };
  if (text.charCodeAt(at) !== 123) return undefined;
  for (at = blank(text, at + 1); text.charCodeAt(at) === 34; at = blank(text, at + 1)) {
    const keyEnd = endOfString(text, at);
    if (keyEnd < 0) return undefined;
    const key = text.slice(at + 1, keyEnd);
    const start = at;
    at = blank(text, keyEnd + 1);
    if (text.charCodeAt(at) !== 58) return undefined;
    at = blank(text, at + 1);
    const end = endOfValue(text, at);
    // Of all arrays one alone can be longer than all the rest.
    const isLong = end < 0 || end - at > text.length / 2;
    if (text.charCodeAt(at) === 91 && isLong && text.charCodeAt(blank(text, at + 1)) === 123) {
      const given = members.filter((member) => identifying.has(member.key));
      const hasContext = given.some((member) => member.key === '@context');
      const isNamed =
        key === '@graph' ? given.length === members.length : given.some((member) => member.key.endsWith('id'));
      if (!hasContext || !isNamed) return undefined;
      const kept = given.map((member) => `${text.slice(member.start, member.end)},`).join('');
      const opening = `{${kept}"${key}":[`.replaceAll(/[\r\n]+\s*/g, ' ');
      return {
        at: at + 1,
        key: start,
        opening,
        closing: ']}',
        array: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      };
    }
    if (end < 0) return undefined;
    members.push({ key, start, end });
    at = blank(text, end);
    if (text.charCodeAt(at) !== 44) return undefined;
  }
  return undefined;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
      if (at < 0) return -1;
    } else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) depth -= 1;
    if (depth < 0) return at;
    if (depth === 0 && (code === 34 || code === 125 || code === 93)) return at + 1;
    if (depth === 0 && code === 44) return at;
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

function blank(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || (code >= 9 && code <= 13); code = text.charCodeAt(at)) at += 1;
  return at;
}
