import { type Finding, type JsonDocument, parseJson, positionsOf } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { dcatApProfile } from '../dcat-ap-profile.js';
import type { ReadConversion } from './conversion.js';
import { formatNotFound, memberLost, memberNotRead, platformMember } from './convert-rules.js';
import type { Root } from './convert-graph.js';
import { lostMembers } from './lost-members.js';
import { createNodeReader, type NodeReader, type NodeReaderOptions } from './read-nodes.js';
import { createNodeWriter } from './write-nodes.js';

/** How a format is read: what a document of it begins with, and how that would be written again. */
export interface ReadableFormat {
  readonly name: string;
  /** What a document has to have, for those who gave another. */
  readonly expected: string;
  /** Reads a document; nothing where it is none of the format. */
  read(json: JsonDocument, reader: (options?: NodeReaderOptions) => NodeReader): ReadDocument | undefined;
  /** The resources that were read, as they would be written again. */
  roots(document: GraphDocument): readonly Root[];
}

/** What was read of a document. */
export interface ReadDocument {
  readonly reader: NodeReader;
  /** What stands round the objects that were read, and means nothing to DCAT. */
  readonly rest: readonly RestMember[];
  /** What is wrong with the document as a whole. */
  readonly findings?: readonly Finding[];
}

/** A member round the objects, or an item in place of one. */
export interface RestMember {
  readonly pointer: string;
  readonly member: string;
  /** Whether the platform needs it for itself. */
  readonly isPlatform: boolean;
  /** What stands where an object should. */
  readonly found?: string;
}

/** How to read a document of another format. */
export interface ReadConversionOptions {
  /** Name for locations. */
  readonly source: string;
}

/**
 * Reads a document of a format into a graph. What is lost is found by writing the graph again, by the table it was read by,
 * and comparing that with the document.
 */
export function convertJson(text: string, source: string, format: ReadableFormat): ReadConversion {
  const json = parseJson(text, source);
  const positions = positionsOf(text);
  const found: Finding[] = [...json.findings];
  const locate = (pointer: string): ReturnType<JsonDocument['locate']> => json.locate(pointer);
  const read =
    json.value === undefined
      ? undefined
      : format.read(json, (options = {}) => createNodeReader({ locate, ...options }));
  if (json.value !== undefined && !read)
    found.push(json.finding(formatNotFound, '', { format: format.name, expected: format.expected }));
  found.push(...(read?.findings ?? []));
  const document: GraphDocument = {
    source,
    syntax: undefined,
    graph: (read?.reader ?? createNodeReader()).build(),
    findings: found,
    prefixes: dcatApProfile.prefixes,
    lineText: (line) => positions.lineText(line),
  };
  if (!read) return { document, losses: [], findings: found };
  const writer = createNodeWriter(document.graph);
  const roots = format.roots(document);
  writer.reserve(roots);
  for (const { node, kind } of roots) writer.write(node, kind, '');
  const { objects } = read.reader;
  const losses = [
    ...read.rest.map((one) => ({ pointer: one.pointer, finding: restFinding(json, format.name, one) })),
    ...lostMembers(json, { format: format.name, graph: document.graph, objects, written: writer.written }),
  ];
  return { document, losses, findings: found };
}

function restFinding(json: JsonDocument, format: string, { pointer, member, isPlatform, found }: RestMember): Finding {
  if (found !== undefined) return json.finding(memberNotRead, pointer, { format, member, found });
  return json.finding(isPlatform ? platformMember : memberLost, pointer, { format, member });
}
