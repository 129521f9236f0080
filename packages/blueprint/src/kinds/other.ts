import { recogniseEntities } from '@ds4sscc/data-models/recognise';
import { finding, type JsonDocument, jsonRules, parseJson } from '@ds4sscc/findings';
import { readText } from '../open-source.js';
import { sourceBinary, sourceEmpty, sourceNotRecognised } from '../source.js';
import { mayDescribeApi } from './may-describe-api.js';
import type { CheckContext, CheckedSource, SourceKind } from './source-kind.js';
import { isTableName, tableWithoutMapping } from './table.js';
import { utf16Text } from './utf-16-text.js';

/** Nothing in it: an export that failed. */
export const empty: SourceKind = {
  recognise: ({ headText, complete }) => complete && headText.trim() === '',
  async check(source, context) {
    context.add([finding(sourceEmpty, { source: source.name }, {})]);
    return { kind: 'empty file', outcome: 'unreadable', contents: {} };
  },
};

const signatures: readonly (readonly [start: string, kind: string])[] = [
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive (perhaps an office document)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['SQLite format 3', 'an SQLite database'],
  ['PAR1', 'a Parquet file'],
];

/** Bytes that are no text. A picture or document beside the data is passed over; anything else should not be there. */
export const binary: SourceKind = {
  recognise: ({ head }) => signature(head) !== undefined || (head.includes(0) && !holdsEntities(head)),
  async check(source, context) {
    const known = signature(source.head);
    if (known && !/\.(json|jsonld|geojson|ndjson|ttl|rdf|xml|nt|ya?ml)(\.gz)?$/i.test(source.name))
      return { kind: known, outcome: 'skipped', contents: {} };
    context.add([
      finding(
        sourceBinary,
        { source: source.name },
        { kind: known ?? (utf16Text(source.head) === undefined ? undefined : 'text in UTF-16') ?? 'binary data' },
      ),
    ]);
    return { kind: known ?? 'binary data', outcome: 'unreadable', contents: {} };
  },
};

/** Says what is looked for: the reader may have meant these very records to be checked. */
const jsonOfNoKind =
  'JSON of no kind that is checked: no entities (each has an "id" and a "type"), no features, nothing else known';

/** JSON of no kind that is checked: its syntax still is. */
export const json: SourceKind = {
  recognise: ({ headText }) => /^\uFEFF?\s*[{[]/.test(headText),
  async check(source, context) {
    const { text, findings } = await readText(source);
    context.add(findings);
    if (text === undefined) return { kind: 'JSON', outcome: 'unreadable', contents: {} };
    return checkJson(text, source.name, context);
  },
};

/** A JSON text that is nothing else. */
export async function checkJson(text: string, name: string, context: CheckContext): Promise<CheckedSource> {
  return checkJsonDocument(parseJson(text, name), text, context);
}

/** The same, where the text was parsed already. */
export async function checkJsonDocument(
  document: JsonDocument,
  text: string,
  context: CheckContext,
): Promise<CheckedSource> {
  context.tested(jsonRules);
  if (mayDescribeApi(text)) {
    const { checkApi, isApi } = await import('./api-description.js');
    if (isApi(document)) return checkApi(document, context);
  }
  context.add(document.findings);
  return { kind: jsonOfNoKind, outcome: 'skipped', contents: {} };
}

/** Syntaxes that are recognised by content wherever they stand, with the file names that promise them. */
const promises: readonly (readonly [name: RegExp, promised: string])[] = [
  [/\.(?:json|jsonld|geojson|ndjson)(?:\.gz)?$/i, 'JSON'],
  [/\.(?:ttl|nt)(?:\.gz)?$/i, 'Turtle or N-Triples'],
  [/\.rdf(?:\.gz)?$/i, 'RDF/XML'],
];

/** Whatever is left. A note beside the data is passed over; what claims to be data must not be passed over silently. */
export const unknown: SourceKind = {
  recognise: () => true,
  async check({ name }, context) {
    const promised = promises.find(([form]) => form.test(name))?.[1];
    if (promised !== undefined) context.add([finding(sourceNotRecognised, { source: name }, { promised })]);
    const kind = isTableName(name) ? tableWithoutMapping(name) : 'text of no kind that is checked';
    return { kind, outcome: 'skipped', contents: {} };
  },
};

function signature(head: Uint8Array): string | undefined {
  // A text may have the word there by chance; it has no zeros.
  if (String.fromCharCode(...head.subarray(257, 262)) === 'ustar' && head.includes(0)) return 'a tar archive';
  const start = String.fromCharCode(...head.subarray(0, 16));
  return signatures.find(([bytes]) => start.startsWith(bytes))?.[1];
}

/** Entities in UTF-16 are read, and told to be so; other kinds want UTF-8. */
function holdsEntities(head: Uint8Array): boolean {
  const text = utf16Text(head);
  return text !== undefined && recogniseEntities(text) !== undefined;
}
