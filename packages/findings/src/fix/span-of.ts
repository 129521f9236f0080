import type { Edit } from '../finding.js';
import { escapePointer, type JsonPlace, scanJson, unescapePointer } from '../json-scan.js';
import type { JsonLayout } from './json-layout.js';
import { parentOf } from './parent-of.js';

/** A part of a text and what stands in for it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why an edit cannot be made. */
export type EditProblem = 'no-such-place' | 'name-taken' | 'not-json';

/** What an edit does to the text; it leaves everything around the value as it is spelt. */
export function spanOf(edit: Edit, layout: JsonLayout): Span | EditProblem {
  const place = layout.place(edit.pointer);
  switch (edit.edit) {
    case 'insert':
      return isJson(edit.text) ? insertion(edit.pointer, edit.text, layout) : 'not-json';
    case 'copy': {
      const from = layout.place(edit.from);
      return from ? insertion(edit.pointer, layout.text.slice(from.start, from.end), layout) : 'no-such-place';
    }
    case 'replace':
      if (!isJson(edit.text)) return 'not-json';
      return place ? { start: place.start, end: place.end, text: edit.text } : 'no-such-place';
    case 'remove':
      return place ? removal(edit.pointer, place, layout) : 'no-such-place';
    case 'rename':
      return place ? renaming(edit.pointer, place, edit.name, layout) : 'no-such-place';
    case 'reverse':
      return place ? reversal(edit.pointer, place, layout) : 'no-such-place';
  }
}

function isJson(text: string): boolean {
  return scanJson(text).error === undefined;
}

function renaming(pointer: string, place: JsonPlace, name: string, layout: JsonLayout): Span | EditProblem {
  if (place.key === undefined) return 'no-such-place';
  if (layout.place(`${parentOf(pointer)}/${escapePointer(name)}`)) return 'name-taken';
  return { start: place.key, end: layout.stringEnd(place.key), text: JSON.stringify(name) };
}

/** The elements change places; what stands between them stays. */
function reversal(pointer: string, { start, end }: JsonPlace, layout: JsonLayout): Span | EditProblem {
  if (layout.text[start] !== '[') return 'no-such-place';
  const places: JsonPlace[] = [];
  for (let next = layout.place(`${pointer}/0`); next; next = layout.place(`${pointer}/${places.length}`))
    places.push(next);
  let at = start;
  let text = '';
  for (const [index, place] of places.entries()) {
    const other = places[places.length - 1 - index] as JsonPlace;
    text += layout.text.slice(at, place.start) + layout.text.slice(other.start, other.end);
    at = place.end;
  }
  return { start, end, text: text + layout.text.slice(at, end) };
}

function insertion(pointer: string, text: string, layout: JsonLayout): Span | EditProblem {
  const parent = parentOf(pointer);
  const container = layout.place(parent);
  const token = pointer.slice(parent.length + 1);
  const opener = container && layout.text[container.start];
  if (container && opener === '[' && token === '-') return append(text, container, `${parent}/0`, layout);
  if (!container || opener !== '{' || pointer === '') return 'no-such-place';
  const name = unescapePointer(token);
  if (layout.place(pointer)) return 'name-taken';
  return prepend(name, text, container, parent, layout);
}

function append(text: string, array: JsonPlace, first: string, layout: JsonLayout): Span {
  const end = layout.skipBlanksBack(array.end - 1);
  const isEmpty = end === array.start + 1;
  return { start: end, end, text: isEmpty ? text : `,${blanksBetween(first, array.start + 1, layout)}${text}` };
}

function prepend(name: string, text: string, object: JsonPlace, pointer: string, layout: JsonLayout): Span {
  const key = layout.skipBlanks(object.start + 1);
  if (layout.text[key] === '}')
    return { start: object.start + 1, end: object.start + 1, text: `${JSON.stringify(name)}: ${text}` };
  const keyEnd = layout.stringEnd(key);
  const colon = layout.skipBlanks(keyEnd);
  const first = `${pointer}/${escapePointer(JSON.parse(layout.text.slice(key, keyEnd)) as string)}`;
  const value = layout.text.slice(keyEnd, layout.skipBlanks(colon + 1));
  const blanks = blanksBetween(first, object.start + 1, layout);
  return { start: key, end: key, text: `${JSON.stringify(name)}${value}${text},${blanks}` };
}

/** What stands between one member and the next: read off the first two, or guessed from what stands before the first. */
function blanksBetween(first: string, inside: number, layout: JsonLayout): string {
  const place = layout.place(first);
  const comma = place ? layout.skipBlanks(place.end) : inside;
  if (layout.text[comma] === ',') return layout.text.slice(comma + 1, layout.skipBlanks(comma + 1));
  const before = layout.text.slice(inside, layout.skipBlanks(inside));
  return before === '' ? ' ' : before;
}

/** The value with its name, and the comma that parts it from the one before or else the one after. */
function removal(pointer: string, place: JsonPlace, layout: JsonLayout): Span | EditProblem {
  if (pointer === '') return 'no-such-place';
  const start = place.key ?? place.start;
  const before = layout.skipBlanksBack(start);
  if (layout.text[before - 1] === ',') return { start: before - 1, end: place.end, text: '' };
  const after = layout.skipBlanks(place.end);
  if (layout.text[after] === ',') return { start, end: layout.skipBlanks(after + 1), text: '' };
  return { start, end: place.end, text: '' };
}
