import { escapePointer } from '@ds4sscc/findings';
import type { DataPlace } from '../evaluate/run.js';

/** The JSON pointer of a place in the data. */
export function dataPointer(place: DataPlace): string {
  const parts: string[] = [];
  for (let at = place; at.parent; at = at.parent) parts.push(escapePointer(String(at.key)));
  return parts.length === 0 ? '' : `/${parts.reverse().join('/')}`;
}

/** The name of the attribute that a place lies in; `undefined` for the entity itself. */
export function attributeAt(place: DataPlace): string | undefined {
  let name: string | undefined;
  for (let at = place; at.parent; at = at.parent) name = String(at.key);
  return name;
}
