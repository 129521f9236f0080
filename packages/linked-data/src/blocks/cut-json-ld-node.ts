import { escapePointer } from '@ds4sscc/findings';
import { behindLine } from './behind-line.js';
import { blank, endOfString, endOfValue, identifying } from './json-text.js';
import { placeBehind, type TextPlace } from './text-place.js';

/** A node whose property goes on in the next piece. */
export interface OpenNode {
  /** What makes the rest of the property one of the same node. */
  readonly opening: string;
  /** Members that tell whose the values are. */
  readonly given: readonly string[];
  /** The pointer of the values within the node, and how many of them stand before. */
  readonly array: string;
  readonly before: number;
  /** Where the property stands. */
  readonly place: TextPlace;
}

/** Where a node can be cut. */
interface NodeCut {
  readonly end: number;
  readonly open: OpenNode;
}

/**
 * Finds the last place in a text where a node can be cut: behind a value of a property, once its name and its classes were
 * said. The text begins at the node, or within a property of it.
 */
export function cutNode(text: string, open: OpenNode | undefined, here: TextPlace): NodeCut | undefined {
  let cut: NodeCut | undefined;
  // The values of a list belong together.
  let hasLists = false;
  const given = open === undefined ? [] : [...open.given];
  let isNamed = open !== undefined;
  let isTyped = open !== undefined;
  let at = blank(text, 0);
  if (open !== undefined) {
    const values = lastValue(text, 0);
    if (values.count > 0)
      cut = { end: behindLine(text, values.behind), open: { ...open, before: open.before + values.count } };
    if (values.end < 0) return cut;
    at = blank(text, values.end + 1);
    if (text.charCodeAt(at) !== 44) return cut;
  } else if (text.charCodeAt(at) !== 123) return undefined;
  for (at = blank(text, at + 1); text.charCodeAt(at) === 34; at = blank(text, at + 1)) {
    const start = at;
    const keyEnd = endOfString(text, at);
    if (keyEnd < 0) return cut;
    const key = text.slice(at + 1, keyEnd);
    at = blank(text, keyEnd + 1);
    if (text.charCodeAt(at) !== 58) return cut;
    at = blank(text, at + 1);
    if (text.charCodeAt(at) === 91 && isNamed && isTyped && !identifying.has(key) && !hasLists) {
      const values = lastValue(text, at + 1);
      if (values.count > 0) {
        const opening = `{${given.join('')}"${key}":[`.replaceAll(/[\r\n]+\s*/g, ' ');
        const place = placeBehind(here, text.slice(0, start));
        const array = `/${escapePointer(key)}`;
        cut = {
          end: behindLine(text, values.behind),
          open: { opening, given: [...given], array, before: values.count, place },
        };
      }
      if (values.end < 0) return cut;
      at = values.end + 1;
    } else {
      const end = endOfValue(text, at);
      if (end < 0) return cut;
      if (identifying.has(key)) {
        given.push(`${text.slice(start, end)},`);
        hasLists ||= text.slice(start, end).includes('@list');
        isNamed ||= key.endsWith('id');
        isTyped ||= key.endsWith('type');
      }
      at = end;
    }
    at = blank(text, at);
    if (text.charCodeAt(at) !== 44) return cut;
  }
  return cut;
}

/** The values of an array that begins here: how many are complete, where the last of them ends, and where the array does. */
function lastValue(
  text: string,
  start: number,
): { readonly behind: number; readonly count: number; readonly end: number } {
  let behind = 0;
  let count = 0;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth < 0) return { behind, count, end: at };
    } else if (code === 44 && depth === 0) {
      behind = at + 1;
      count += 1;
    }
  }
  return { behind, count, end: -1 };
}
