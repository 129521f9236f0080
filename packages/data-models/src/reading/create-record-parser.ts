import {
  createJsonDocument,
  decodeText,
  excerptOf,
  type Finding,
  finding,
  type JsonDocument,
  parseJson,
  positionsOf,
  textNotUtf8,
} from '@ds4sscc/findings';
import { keepsStructure } from './keeps-structure.js';
import { countMembers, measureJson } from './measure-json.js';
import type { Place, RecordBytes, RecordEnd } from './record.js';

/** JSON nests at most this deep (see `json/too-deep`). */
const deepest = 500;

/** A record as JSON data, or why it is none. */
export interface ParsedRecord {
  readonly value: unknown;
  /** Whether there is a value. */
  readonly readable: boolean;
  readonly end: RecordEnd;
  /** What is wrong with the text, at its place in the file. */
  readonly findings: readonly Finding[];
  /** The same text with a place for each value; made on demand, since few records need it. */
  readonly document: () => JsonDocument;
}

/**
 * Makes a reader of records. Good records cost one `JSON.parse` and one look at the bytes, which tells how deep they nest
 * and how many keys they write; only where that or the parser objects is the text scanned for every fault.
 */
export function createRecordParser(source: string): (record: RecordBytes, number: number) => ParsedRecord {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (record, number) => {
    let text: string;
    try {
      text = decoder.decode(record.bytes);
    } catch {
      const { text: decoded, findings } = malformed(record, source);
      return broken(decoded, findings, record, number, () => parseJson(decoded, source));
    }
    let known: JsonDocument | undefined;
    const document = (): JsonDocument => (known ??= parseJson(text, source));
    const { depth, members } = measureJson(record.bytes);
    if (depth > deepest) return broken(text, document().findings, record, number, document);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return broken(text, document().findings, record, number, document);
    }
    if (countMembers(value) !== members) {
      const findings = document().findings.map((one) => inFile(one, record, number));
      return { value, readable: true, end: 'certain', findings, document };
    }
    const soundDocument = (): JsonDocument => (known ??= createJsonDocument(text, value, source));
    return { value, readable: true, end: 'certain', findings: [], document: soundDocument };
  };
}

function broken(
  text: string,
  findings: readonly Finding[],
  place: Place,
  number: number,
  document: () => JsonDocument,
): ParsedRecord {
  const { line, column } = positionsOf(text).at(text.length);
  const cutOff = findings.some(({ location }) => location.line === line && location.column === column);
  const end = keepsStructure(text) ? 'certain' : cutOff ? 'cut-off' : 'uncertain';
  const located = findings.map((one) => inFile(one, place, number));
  return { value: undefined, readable: false, end, findings: located, document };
}

/** The first bytes that are not UTF-8, with their offset in the file. */
function malformed(record: RecordBytes, source: string): { text: string; findings: readonly Finding[] } {
  const { text, findings } = decodeText(record.bytes, source);
  const { line = 1, column = 1 } = findings[0]?.location ?? {};
  const positions = positionsOf(text);
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  const offset = record.offset + new TextEncoder().encode(text.slice(0, start + column - 1)).length;
  const excerpt = excerptOf(positions.lineText(line), column);
  return { text, findings: [finding(textNotUtf8, { source, line, column }, { offset }, { excerpt })] };
}

/** Moves a finding from its place in the record to its place in the file. */
export function inFile(one: Finding, place: Place, record: number): Finding {
  const { source, line = 1, column = 1, pointer } = one.location;
  const location = {
    source,
    line: place.line + line - 1,
    column: line === 1 ? place.column + column - 1 : column,
    ...(pointer !== undefined && { pointer }),
    record,
  };
  return { ...one, location };
}
