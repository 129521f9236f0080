import { escapePointer, positionsOf } from '@ds4sscc/findings';
import { behindLine } from './behind-line.js';
import { blank, endOfString, endOfValue, identifying } from './json-text.js';
import { cutNode, type OpenNode } from './cut-json-ld-node.js';
import { placeBehind, type TextPlace } from './text-place.js';
import type { TextCutter } from './text-cutter.js';

/** An array has to begin within so much text. */
const longestHead = 5_000_000;

interface Member {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts JSON-LD between the nodes of one array: of `@graph`, of the array that a document is, or of a property of its only
 * node, such as the datasets of a catalogue; and within a node of it that is longer than a piece, between the values of a
 * property. The context, and the name of that node, have to stand before it.
 */
export function createJsonLdCutter(): TextCutter {
  let opening = '';
  let closing = '';
  /** The pointer of the array, and how many of its elements were read before this piece and are in it. */
  let array = '';
  let before = 0;
  let elements = 0;
  let headPlace: TextPlace = { line: 1, column: 1 };
  /** The node that goes on where the text begins that is cut, and the one where the piece ends that was cut last. */
  let openBefore: OpenNode | undefined;
  let openAfter: OpenNode | undefined;
  /** Where that text begins. */
  let here: TextPlace = { line: 1, column: 1 };
  let isFirstRead = true;
  return {
    get headPlace() {
      return openBefore?.place ?? headPlace;
    },
    takeHead(text, isEnd) {
      const found = findArray(text);
      if (found === undefined) return isEnd || text.length > longestHead ? -1 : undefined;
      ({ opening, closing, array } = found);
      const head = text.slice(0, found.at);
      headPlace = positionsOf(head).at(found.key);
      here = placeBehind(here, head);
      return found.at;
    },
    cut(text) {
      openAfter = undefined;
      elements = 0;
      let last = 0;
      let depth = openBefore === undefined ? 0 : 2;
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
          last = at + 1;
          elements += 1;
        }
      }
      if (last > 0 || depth < 1) return last === 0 ? 0 : behindLine(text, last);
      // Of a context that has lists nothing is cut: their values belong together.
      const inner = opening.includes('@list') ? undefined : cutNode(text, openBefore, here);
      openAfter = inner?.open;
      return inner?.end ?? 0;
    },
    document(piece, isFirst, isEnd) {
      const start = isFirst ? '' : `${opening}${openBefore?.opening ?? ''}\n`;
      if (isEnd) return start + piece;
      return `${start}${piece.slice(0, piece.lastIndexOf(','))}${openAfter === undefined ? '' : ']}'}${closing}`;
    },
    read(piece) {
      before += elements;
      openBefore = openAfter;
      here = placeBehind(isFirstRead ? { line: 1, column: 1 } : here, piece);
      isFirstRead = false;
    },
    pointers() {
      const node = openBefore;
      const elementsBefore = before;
      return (pointer) => {
        const [at, behind] = indexAt(pointer, array);
        if (at === undefined) return pointer;
        const [index, rest] = node !== undefined && at === 0 ? indexAt(behind, node.array) : [undefined, ''];
        const inNode =
          node === undefined || index === undefined ? behind : `${node.array}/${index + node.before}${rest}`;
        return `${array}/${at + elementsBefore}${inNode}`;
      };
    },
  };
}

/** The index that a pointer has in an array, and what stands behind it. */
function indexAt(pointer: string, array: string): readonly [index: number | undefined, rest: string] {
  if (!pointer.startsWith(`${array}/`)) return [undefined, pointer];
  const index = /^\d+/.exec(pointer.slice(array.length + 1))?.[0];
  return index === undefined ? [undefined, pointer] : [Number(index), pointer.slice(array.length + 1 + index.length)];
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
        array: `/${escapePointer(key)}`,
      };
    }
    if (end < 0) return undefined;
    members.push({ key, start, end });
    at = blank(text, end);
    if (text.charCodeAt(at) !== 44) return undefined;
  }
  return undefined;
}
