import { escapePointer } from '@ds4sscc/findings';
import type { DataPlace } from '../evaluate/run.js';

/** The JSON pointer of a place in the data. */
export function dataPointer(place: DataPlace): string {
  let pointer = '';
  for (let at = place; at.parent; at = at.parent) pointer = `/${escapePointer(String(at.key))}${pointer}`;
  return pointer;
}

/** The name of the attribute that a place lies in; `undefined` for the entity itself. */
export function attributeAt(place: DataPlace): string | undefined {
  let name: string | undefined;
  for (let at = place; at.parent; at = at.parent) name = String(at.key);
  return name;
}
