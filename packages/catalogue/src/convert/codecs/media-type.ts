import { prefixedIri } from './prefixed-iri.js';
import type { Codec } from './codec.js';
import { mediaTypes } from '../../vocabulary.js';

/** `type/subtype` (RFC 6838, section 4.2). */
const form = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;

/** Whether a text is the name of a media type. */
export function isMediaType(value: string): boolean {
  return form.test(value);
}

/** A media type by its name; other IRIs of formats as they stand. */
export const mediaType: Codec = prefixedIri(mediaTypes, isMediaType);
