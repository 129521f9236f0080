export type { Artefact, ArtefactOf } from './artefact.js';
export type { ArtefactFacts } from './artefact-facts.js';
export type { ArtefactContent, ArtefactReader, ArtefactReading } from './artefact-reader.js';
export { artefactsOf } from './artefacts-of.js';
export { readArtefact } from './read-artefact.js';
export { artefactReaders } from './readers.js';
export { recogniseArtefact } from './recognise-artefact.js';
