import type { Finding, JsonDocument } from '@ds4sscc/findings';
import type { Artefact } from './artefact.js';

/** What a reader is given: whatever the caller has of it. */
export interface ArtefactContent {
  /** Of JSON or YAML. */
  readonly document?: JsonDocument;
  /** Of anything that is text: JSON and YAML too. */
  readonly text?: string;
  /** Of anything else, such as a GeoPackage. */
  readonly bytes?: Uint8Array;
}

/** What became of reading: facts where there is enough to state any, and what is wrong. */
export interface ArtefactReading {
  readonly artefact?: Artefact;
  readonly findings: readonly Finding[];
}

/** Reads one kind of artefact. */
export interface ArtefactReader {
  readonly kind: Artefact['kind'];
  /** What documents in a form of ours call themselves after `ds4sscc/`, where that is not the kind. */
  readonly form?: string;
  /** Whether it reads linked data of any sort: a document with the marks of another kind is of that one. */
  readonly general?: true;
  /** Whether the content is of this kind, by what stands in it: cheap, total, and never by the name of a file. */
  recognise(content: ArtefactContent): boolean;
  /** Reads what was recognised. It never throws on bad input; a heavy library is imported in here. */
  read(content: ArtefactContent, source: string): ArtefactReading | Promise<ArtefactReading>;
}
