import { type AttributeInstance, checkAttribute } from '../checks/check-attribute.js';
import { formOf } from '../checks/form-of.js';
import { representationOf } from '../representation.js';
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
  const { doubtful } = facts;
  const model = models.get(facts.type);
  if (!model) return undefined;
  const text = decode(bytes, start, end);
  // Of ASCII, offsets in the bytes are offsets in the text.
  const isAscii = text.length === end - start;
  const parts = doubtful.pointers.slice(0, doubtful.count).map((pointer, at): DocumentPart => {
    const from = (doubtful.starts[at] as number) - start;
    const to = (doubtful.ends[at] as number) - start;
    const own = isAscii ? text.slice(from, to) : decode(bytes, from + start, to + start);
    return { pointer, text: own, key: (doubtful.keys[at] as number) - start, start: from };
  });
  const attributes: AttributeInstance[] = parts.map(({ pointer, text: own }, at) => {
    const name = doubtful.names[at] as string;
    const value: unknown = JSON.parse(own);
    return {
      name,
      value,
      form: formOf(value, name, [model]),
      pointer,
      attribute: model.attributes.get(name),
      patch: false,
    };
  });
  if (attributes.some(({ attribute }) => attribute === undefined)) return undefined;
  const representation = representationWith(attributes, facts);
  if (representation === undefined) return undefined;
  if (compares && !completeFacts(facts, bytes, attributes)) return undefined;
  facts.representation = representation;
  return {
    document: documentOfParts(text, source, isAscii ? parts : []),
    check(report) {
      for (const attribute of attributes) checkAttribute(attribute, representation, report);
    },
  };
}

/** How the entity is written, with the attributes that were accepted; nothing where these may mean something else by that. */
function representationWith(
  attributes: readonly AttributeInstance[],
  { normalized, plain, hasContext }: Facts,
): 'normalized' | 'key-values' | undefined {
  // Nearly always all are written in one way.
  if (normalized === 0 && attributes.every(({ form }) => form === 'plain')) return 'key-values';
  if (plain === 0 && attributes.every(({ form }) => form === 'normalized')) return 'normalized';
  // Attributes decide together how an entity is written.
  const forms = attributes.map(({ form }) => form);
  for (let index = 0; index < normalized; index += 1) forms.push('normalized');
  for (let index = 0; index < plain; index += 1) forms.push('plain');
  const representation = representationOf(forms, hasContext);
  if (representation !== 'normalized' && representation !== 'key-values') return undefined;
  return (representation === 'normalized' ? plain : normalized) > 0 ? undefined : representation;
}
