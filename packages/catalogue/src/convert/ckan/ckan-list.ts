import type { Codec } from '../codecs/codec.js';
import { listOfValues } from '../list-of-values.js';
import type { Json, ValueRow } from '../mapping.js';
import type { CkanLayout } from './ckan-layout.js';

/** A list, which extras hold as a text of JSON, and custom fields as it is. */
export function ckanList(property: string, member: string, codec: Codec, layout: CkanLayout): ValueRow {
  const row = listOfValues(property, member, codec);
  return {
    ...row,
    *write(said) {
      for (const [name, value] of row.write(said))
        yield [name, layout === 'extras' && Array.isArray(value) ? listText(value) : value];
    },
    read: (members) => row.read(new Map([[member, plainList(members.get(member))]])),
  };
}

/** A list as CKAN's own tools write it: with a blank behind each comma. */
function listText(items: readonly Json[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}

/** The items of a list however it is written: as JSON, as a text of JSON, or with commas between them (ckanext-dcat reads all). */
function plainList(value: unknown): Json {
  if (typeof value !== 'string') return value as Json;
  if (value.startsWith('[')) {
    try {
      return JSON.parse(value) as Json;
    } catch {
      return [value];
    }
  }
  return value.includes(',') ? value.split(',').map((item) => item.trim()) : [value];
}
