export type { ArtefactKind, DerivedArtefact, DerivedFile, DeriveInput } from './artefact.js';
export { artefactKinds } from './artefact-kinds.js';
export type { ReadDescription } from '../../read-description.js';
export { readDescription } from '../../read-description.js';
