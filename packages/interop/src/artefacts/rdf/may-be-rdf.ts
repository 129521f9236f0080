import { asObject } from '../../api/json-object.js';
import type { ArtefactContent } from '../artefact-reader.js';

/** Whether a content may be linked data, by how it begins: whether it is one is for its reader to say. */
export function mayBeRdf({ document, text }: ArtefactContent): boolean {
  if (text === undefined) return false;
  const root = asObject(Array.isArray(document?.value) ? document.value[0] : document?.value);
  if (root) return ['@context', '@graph', '@id', '@type'].some((key) => Object.hasOwn(root, key));
  return /^\uFEFF?\s*(?:[@#<]|prefix\s|base\s|_:)/i.test(text);
}
