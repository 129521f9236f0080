import { escapePointer } from '@ds4sscc/findings';
import type { RestMember } from '../convert-json.js';
import { isObject } from '../../is-object.js';
import { itemsOf } from '../list-of-values.js';
import type { Kind } from '../mapping.js';
import type { NodeReader } from '../read-nodes.js';
import { dspContext } from './dsp-names.js';
import { dspTables } from './dsp-tables.js';

/** Whether a document is a catalogue or a dataset of the Dataspace Protocol by its content. */
export function isDsp(value: unknown): boolean {
  if (!isObject(value) || rootKind(value) === undefined) return false;
  return itemsOf(value['@context']).includes(dspContext);
}

/** Reads a catalogue, or a dataset alone; nothing where it is neither. */
export function readDspDocument(
  value: unknown,
  reader: NodeReader,
): { readonly reader: NodeReader; readonly rest: readonly RestMember[] } | undefined {
  const kind = isObject(value) ? rootKind(value) : undefined;
  if (!kind || !isObject(value)) return undefined;
  const { '@context': context, ...root } = value;
  reader.read(root, kind, '');
  const others = itemsOf(context).filter((one) => one !== dspContext && one !== undefined);
  const pointer = `/${escapePointer('@context')}`;
  return { reader, rest: others.length === 0 ? [] : [{ pointer, member: '@context', isPlatform: false }] };
}

function rootKind(value: Readonly<Record<string, unknown>>): Kind | undefined {
  const { catalogue, dataset } = dspTables();
  const type = value['@type'];
  if (type === 'Catalog' || (type === undefined && Object.hasOwn(value, 'participantId'))) return catalogue;
  return type === 'Dataset' ? dataset : undefined;
}
