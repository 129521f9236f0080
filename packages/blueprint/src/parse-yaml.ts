import {
  type AnyRule,
  createDocument,
  defineRule,
  escapePointer,
  finding,
  type JsonDocument,
  type JsonPlace,
  placeAt,
  positionsOf,
  type Rule,
} from '@ds4sscc/findings';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';

/** A text that is not YAML. */
export const yamlSyntaxError: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'yaml/syntax-error',
  title: 'Not valid YAML',
  level: 'error',
  source: 'YAML 1.2.2, chapters 6 to 8',
  requirements: [],
  help: 'Correct the text at the marked place; most often it is the indentation, a tab, or a colon inside an unquoted text.',
  message: ({ problem }) => `not valid YAML: ${problem}`,
});

/** YAML that would grow out of bounds or that hides more than one document. */
export const yamlNotReadable: Rule<{ why: string }> = defineRule<{ why: string }>({
  id: 'yaml/not-readable',
  title: 'YAML that is not read',
  level: 'error',
  source: 'YAML 1.2.2, section 3.1.2 (loading may fail)',
  requirements: [],
  help: 'Write the description as one plain document: no deep nesting, few aliases, no second document after ---.',
  message: ({ why }) => `the document is not read: ${why}`,
});

/** The rules that reading YAML can fire. */
export const yamlRules: readonly AnyRule[] = [yamlSyntaxError, yamlNotReadable];

const deepest = 200;
/** The library keeps an object for each value: about 500 bytes for each character in the worst case. */
const longest = 500_000;
const mostErrors = 20;

/** Reads YAML (or JSON, which is YAML) with a place for every value; it never throws. */
export function parseYaml(text: string, source: string): JsonDocument {
  const positions = positionsOf(text);
  const unreadable = (why: string): JsonDocument =>
    createDocument({
      source,
      positions,
      value: () => undefined,
      findings: [finding(yamlNotReadable, { source, line: 1, column: 1 }, { why })],
      place: () => undefined,
    });
  if (text.length > longest) return unreadable(`it is longer than ${longest / 1e6} million characters`);
  if (deepestNesting(text) > deepest) return unreadable(`the nesting goes deeper than ${deepest} levels`);
  const documents = parseAllDocuments(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.length === 0) return unreadable('it is empty');
  if (documents.length > 1) return unreadable('it holds more than one document');
  const document = documents[0] as Document.Parsed;
  // Where the text is broken, further errors follow from the first ones.
  const findings = document.errors.slice(0, mostErrors).map((error) => {
    const { location, excerpt } = placeAt(source, positions, error.pos[0], Math.max(1, error.pos[1] - error.pos[0]));
    return finding(yamlSyntaxError, location, { problem: error.message.split('\n')[0] ?? error.code }, { excerpt });
  });
  let value: unknown;
  if (findings.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 100 });
      // Throws where an alias stands inside what it refers to: no tree, and whoever walks it would never end.
      JSON.stringify(value);
    } catch (error) {
      // The library's way of saying that aliases multiply beyond the limit, or point nowhere.
      if (error instanceof TypeError) return unreadable('an alias refers to something that contains it');
      return unreadable(error instanceof Error ? error.message : String(error));
    }
  }
  let places: ReadonlyMap<string, JsonPlace> | undefined;
  return createDocument({
    source,
    positions,
    value: () => value,
    findings,
    place: (pointer) => (places ??= collectPlaces(document.contents)).get(pointer),
  });
}

/** Deepest nesting that brackets or indentation can amount to: the library composes recursively, so that depth has to be judged before. */
function deepestNesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) most = Math.max(most, (depth += 1));
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  for (const [indent] of text.matchAll(/^[ \t?:-]+/gm)) most = Math.max(most, indent.length >> 1);
  return most;
}

function collectPlaces(contents: Node | null): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, JsonPlace>();
  const open: { node: unknown; pointer: string; key?: number }[] = [{ node: contents, pointer: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, pointer, key } = next;
    if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) continue;
    const [start, end] = node.range ?? [0, 0];
    places.set(pointer, { start, end, ...(key !== undefined && { key }) });
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const at = pair.key.range?.[0];
        const child = `${pointer}/${escapePointer(String(pair.key.value))}`;
        open.push({ node: pair.value, pointer: child, ...(at !== undefined && { key: at }) });
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => open.push({ node: item, pointer: `${pointer}/${index}` }));
    }
  }
  return places;
}
