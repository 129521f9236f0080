import { escapePointer } from '@ds4sscc/findings';
import { type AttributeInstance, checkAttribute } from '../checks/check-attribute.js';
import { formOf } from '../checks/form-of.js';
import { type AttributeForm, representationOf } from '../representation.js';
import type { DoubtfulAttributes, DoubtfulReading } from './acceptor.js';
import { completeFacts } from './complete-facts.js';
import { type DocumentPart, documentOfParts } from './document-of-parts.js';
import type { Facts } from './facts.js';
import { decode } from './scan/decode.js';

/** Reads what an acceptor passed over; see `readDoubtful`. */
export type ReadDoubtful = typeof readDoubtful;

/** Reads what an acceptor passed over of the record from `start` to `end`; see `Acceptor`. */
export function readDoubtful(
  facts: Facts,
  bytes: Uint8Array,
  start: number,
  end: number,
  { models, source, compares }: DoubtfulReading,
): DoubtfulAttributes | undefined {
  const { doubtful, normalized, plain, hasContext } = facts;
  const model = models.get(facts.type);
  if (!model) return undefined;
  const text = decode(bytes, start, end);
  // Of ASCII, offsets in the bytes are offsets in the text.
  const isAscii = text.length === end - start;
  const attributes: AttributeInstance[] = [];
  const parts: DocumentPart[] = [];
  const forms: AttributeForm[] = [];
  for (let at = 0; at < doubtful.count; at += 1) {
    const name = doubtful.names[at] as string;
    const attribute = model.attributes.get(name);
    if (!attribute) return undefined;
    const from = doubtful.starts[at] as number;
    const to = doubtful.ends[at] as number;
    const own = isAscii ? text.slice(from - start, to - start) : decode(bytes, from, to);
    const value: unknown = JSON.parse(own);
    const pointer = `/${escapePointer(name)}`;
    const form = formOf(value, name, [model]);
    forms.push(form);
    attributes.push({ name, value, form, pointer, attribute, patch: false });
    if (isAscii) parts.push({ pointer, text: own, key: (doubtful.keys[at] as number) - start, start: from - start });
  }
  // Attributes decide together how an entity is written.
  for (let index = 0; index < normalized; index += 1) forms.push('normalized');
  for (let index = 0; index < plain; index += 1) forms.push('plain');
  const representation = representationOf(forms, hasContext);
  const isOne = representation === 'normalized' ? plain === 0 : representation === 'key-values' && normalized === 0;
  if (!isOne || (compares && !completeFacts(facts, bytes, attributes))) return undefined;
  facts.representation = representation;
  return {
    document: documentOfParts(text, source, parts),
    check(report) {
      for (const attribute of attributes) checkAttribute(attribute, representation, report);
    },
  };
}
