import type { Artefact } from './artefact.js';
import type { ArtefactContent } from './artefact-reader.js';
import { chooseReaders } from './choose-readers.js';

/** The kind of artefact that a content is, by what stands in it; `undefined` where it is none, or could be several. */
export function recogniseArtefact(content: ArtefactContent): Artefact['kind'] | undefined {
  const [reader, ...others] = chooseReaders(content);
  return others.length === 0 ? reader?.kind : undefined;
}
