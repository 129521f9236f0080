import { dcat, dct, mediaTypes } from '../../vocabulary.js';
import { fileFormat } from '../codecs/file-format.js';
import { isMediaType, mediaType } from '../codecs/media-type.js';
import { itemsOf } from '../list-of-values.js';
import type { ValueRow } from '../mapping.js';

/** `encodingFormat` holds media types and other formats: what has the form of a media type, or is IANA's, is one. */
export const formatRow: ValueRow = {
  row: 'value',
  properties: [`${dcat}mediaType`, `${dct}format`],
  members: ['encodingFormat'],
  write(said) {
    const values = said
      .map(({ property, object }) => (property === `${dct}format` ? fileFormat : mediaType).write(object))
      .filter((value) => value !== undefined);
    const distinct = [...new Set(values)];
    const [first] = distinct;
    return first === undefined ? [] : [['encodingFormat', distinct.length === 1 ? first : distinct]];
  },
  read: (members) =>
    itemsOf(members.get('encodingFormat')).flatMap((value) => {
      const isMedia = typeof value === 'string' && (isMediaType(value) || value.startsWith(mediaTypes));
      const object = (isMedia ? mediaType : fileFormat).read(value);
      return object ? [{ property: isMedia ? `${dcat}mediaType` : `${dct}format`, object }] : [];
    }),
};
