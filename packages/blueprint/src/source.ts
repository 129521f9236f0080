import type { CheckOptions, EntitySummary, Model } from '@ds4sscc/data-models';
import { type AnyRule, defineRule, type Finding, finding, type Rule } from '@ds4sscc/findings';
import { GzipDamagedError } from './gunzip/gzip-damaged-error.js';
import type { SourceHash } from './hash-source.js';

/** Something to check: a file, a download, a text in memory. */
export interface Source {
  /** Name for locations; `/` separates folders. */
  readonly name: string;
  /** Size in bytes, when it is known: progress needs it. */
  readonly size?: number;
  /** Whether the bytes can be had only once, as those of a pipe; then `open` is called once. */
  readonly once?: boolean;
  /** The bytes from the start; each call opens the source anew. */
  open(): AsyncIterable<Uint8Array>;
  /**
   * SHA-256 of its bytes, where that can be had without holding them all; fails as reading would. `beside`: another source is
   * hashed on this thread at the same time.
   */
  hash?(beside?: boolean): Promise<SourceHash>;
  /** Checks it as a file of entities, where that can be done better than by reading its chunks one after the other. */
  readonly checkEntities?: EntityCheck;
}

/** Checks entities; `chunks` are those of the source, unpacked. What it finds does not depend on how it does it. */
export type EntityCheck = (
  chunks: AsyncIterable<Uint8Array>,
  options: EntityCheckOptions,
) => Promise<{
  readonly summary: EntitySummary;
  /** To be called when everything is checked: clears away what was kept for another run. */
  finish?(): void;
}>;

/** How a source checks its entities. */
export interface EntityCheckOptions
  extends Omit<CheckOptions, 'models' | 'acceptor' | 'maxIdentifiers' | 'onProgress'> {
  /** Models to check against; those of `@ds4sscc/data-models` where left out. */
  readonly models?: readonly Model[];
  /** How many threads check; the cores that are available where left out. */
  readonly threads?: number;
  /** A file that keeps what was checked, for a run that ends early. It is left there. */
  readonly journal?: string;
  /** Told how much was read: of the unpacked bytes, of the records, of the bytes as they are stored. */
  readonly onProgress: (bytes: number, records: number, stored: number) => void;
}

/** A text in memory as a source. */
export function textSource(name: string, text: string): Source {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}

/** A source that cannot be read. */
export const sourceUnreadable: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'input/unreadable',
  title: 'File that cannot be read',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Check the path and its permissions. Nothing in it was checked.',
  message: ({ why }) => `this cannot be read: ${why}`,
});

/** Nothing in it. */
export const sourceEmpty: Rule = defineRule({
  id: 'input/empty',
  title: 'Empty file',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Remove the file or put its content back; an export that failed often leaves one behind.',
  message: () => 'the file is empty',
});

/** Compressed data that ends early or is damaged. */
export const sourceTruncated: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'input/gzip-damaged',
  title: 'Compressed file that ends early or is damaged',
  level: 'error',
  source: 'RFC 1952, section 2.3',
  requirements: [],
  help: 'Transfer or compress the file again. What stood before the damage was checked, the rest was not.',
  message: ({ why }) => `the compressed data cannot be read to its end: ${why}`,
});

/** Bytes where text was expected. */
export const sourceBinary: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'input/binary',
  title: 'Binary file where text was expected',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: ['MIM0 R1.1'],
  help: 'Export the data as JSON, NDJSON, GeoJSON, Turtle, RDF/XML or JSON-LD.',
  message: ({ kind }) => `this is ${kind}, and was not read: it has to be text in UTF-8`,
});

/** Text that is not what the name of its file promises. */
export const sourceNotRecognised: Rule<{ promised: string }> = defineRule<{ promised: string }>({
  id: 'input/not-recognised',
  title: 'Content that is not what the file name promises',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Look into the file: often it holds the error page of a failed download, or its beginning is damaged. Nothing in it was checked.',
  message: ({ promised }) => `the name promises ${promised}, and the content does not begin like it`,
});

/** Something that was named to be checked, and of which nothing could be. */
export const sourceNotChecked: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'input/not-checked',
  title: 'Named file of a kind that is not checked',
  level: 'warning',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Find out what the file was meant to be: entities and features have an "id" and a "type", a table needs a mapping beside it, a description begins with "dataspace". If it is none of these, leave it out of the command; in a folder it is passed over.',
  message: ({ kind }) => `this was named to be checked, and it is ${kind}`,
});

/** Something that was named as data and is none. */
export const sourceNoData: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'input/no-data',
  title: 'No data where data was expected',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Name a file of NGSI-LD entities or GeoJSON features; each entity has an "id" and a "type". A table needs a mapping: "ds4sscc data convert table.csv --draft-mapping <type>" writes a first one. Catalogues and policies are checked by "ds4sscc check".',
  message: ({ kind }) => `this holds no entities or features: it is ${kind}`,
});

/** Something that was named as a policy and is none. */
export const sourceNoPolicy: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'input/no-policy',
  title: 'No linked data where a policy was expected',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Name a file with ODRL policies in Turtle, JSON-LD, RDF/XML or N-Triples.',
  message: ({ kind }) => `this holds no policy: it is ${kind}`,
});

/** Something that was named as a catalogue and is none. */
export const sourceNoCatalogue: Rule<{ kind: string }> = defineRule<{ kind: string }>({
  id: 'input/no-catalogue',
  title: 'No catalogue where one was expected',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Name a file that describes datasets with DCAT, in Turtle, JSON-LD, RDF/XML or N-Triples. Of packages of CKAN, schema.org and the Dataspace Protocol "ds4sscc catalogue convert" makes one.',
  message: ({ kind }) => `this holds no catalogue, dataset or data service: it is ${kind}`,
});

/** Records that are written in another way than was asked for. */
export const representationUnexpected: Rule<{ records: number; found: string; expected: string }> = defineRule<{
  records: number;
  found: string;
  expected: string;
}>({
  id: 'input/representation-unexpected',
  title: 'Records in another representation',
  level: 'error',
  source: 'DS4SSCC check, input; ETSI GS CIM 009, clause 4.5',
  requirements: [],
  help: 'Convert the file: "ds4sscc data convert" does it, and says what the other representation cannot carry.',
  message: ({ records, found, expected }) =>
    `${records === 1 ? '1 record is' : `${records} records are`} written as ${found}, and ${expected} was asked for`,
});

/** A document that has to be held whole and is too large for that. */
export const sourceTooLarge: Rule<{ limit: number }> = defineRule<{ limit: number }>({
  id: 'input/too-large',
  title: 'Document too large to be read whole',
  level: 'error',
  source: 'DS4SSCC check, input',
  requirements: [],
  help: 'Split the document. Data files (NDJSON, JSON arrays of entities, GeoJSON) have no such limit: they are read as streams. So are catalogue files by "ds4sscc catalogue validate" without --shapes, and by checkCatalogueStream of @ds4sscc/catalogue/stream in a program; scores, corrections and shapes need the whole, and what comes through a pipe can be read only once: save it to a file.',
  message: ({ limit }) =>
    `the whole of it is needed for this, and documents of this kind are read up to ${Math.round(limit / 1048576)} MB; nothing in it was checked`,
});

/** The rules that opening sources can fire. */
export const inputRules: readonly AnyRule[] = [
  sourceUnreadable,
  sourceEmpty,
  sourceTruncated,
  sourceBinary,
  sourceNotRecognised,
  sourceNotChecked,
  sourceNoCatalogue,
  sourceNoData,
  sourceNoPolicy,
  representationUnexpected,
  sourceTooLarge,
];

/** Whether an error comes from reading (a system call, damaged compression) and not from a fault of ours. */
export function isReadError(error: unknown): boolean {
  return error instanceof GzipDamagedError || (error instanceof Error && 'syscall' in error);
}

/** The finding for an error that reading a source threw. */
export function readFailure(source: string, error: unknown): Finding {
  const why = error instanceof Error ? plainReason(error) : String(error);
  return error instanceof GzipDamagedError
    ? finding(sourceTruncated, { source }, { why })
    : finding(sourceUnreadable, { source }, { why });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links lead in a circle',
  EIO: 'the disk reports an error',
  Z_BUF_ERROR: 'it ends before its end mark',
};

function plainReason(error: Error & { code?: unknown }): string {
  return (typeof error.code === 'string' ? reasons[error.code] : undefined) ?? error.message;
}
