import { escapePointer, type JsonDocument, type Location } from '@ds4sscc/findings';
import type * as z from 'zod/mini';
import type { Artefact } from '../artefact.js';
import type { ArtefactReader, ArtefactReading } from '../artefact-reader.js';
import { readForm } from './read-form.js';

/** A reader of documents with `kind: ds4sscc/<kind>`; `schema` is the form without that key. */
export function formReader(kind: Artefact['kind'], schema: z.ZodMiniType): ArtefactReader {
  return {
    kind,
    recognise: ({ document }) => kindOf(document) === `ds4sscc/${kind}`,
    read: ({ document }, source) => (document ? readFormOf(kind, schema, document, source) : { findings: [] }),
  };
}

function readFormOf(
  kind: Artefact['kind'],
  schema: z.ZodMiniType,
  document: JsonDocument,
  source: string,
): ArtefactReading {
  const { form, findings } = readForm(document, schema);
  const valid = form !== undefined && !findings.some(({ level }) => level === 'error');
  const artefact = { kind, source, valid, places: placesOf(document), ...(form !== undefined && { form }) };
  // Each kind's facts are these, with the form that its schema gives.
  return { artefact: artefact as unknown as Artefact, findings };
}

function kindOf(document: JsonDocument | undefined): unknown {
  const value = document?.value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'kind')
    ? (value as { kind: unknown }).kind
    : undefined;
}

const mostPlaces = 1000;

function placesOf(document: JsonDocument): Readonly<Record<string, Location>> {
  const pointers: string[] = [''];
  const value = document.value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(value)) {
    const pointer = `/${escapePointer(key)}`;
    pointers.push(pointer);
    const entries = value[key];
    if (Array.isArray(entries))
      for (const index of entries.slice(0, mostPlaces).keys()) pointers.push(`${pointer}/${index}`);
  }
  return Object.fromEntries(pointers.slice(0, mostPlaces).map((pointer) => [pointer, document.locate(pointer)]));
}
