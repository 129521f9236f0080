import type { Artefact } from './artefact.js';
import type { ArtefactContent } from './artefact-reader.js';
import { artefactReaders } from './readers.js';

/** The kind of artefact that a content is, by what stands in it; `undefined` where it is none. */
export function recogniseArtefact(content: ArtefactContent): Artefact['kind'] | undefined {
  return artefactReaders.find((reader) => reader.recognise(content))?.kind;
}
