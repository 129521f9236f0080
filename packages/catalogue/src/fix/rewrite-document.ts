import type { GraphDocument, ParseGraphOptions, Statement, Syntax } from '@ds4sscc/linked-data';
import type { WrittenGraph } from '@ds4sscc/linked-data';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeNQuads } from '@ds4sscc/linked-data/write/n-quads';
import { writeNTriples } from '@ds4sscc/linked-data/write/n-triples';
import { writeRdfXml } from '@ds4sscc/linked-data/write/rdf-xml';
import { writeTriG } from '@ds4sscc/linked-data/write/trig';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import type { Draft } from './draft.js';
import { verifyText } from './verify-text.js';

type Write = (
  graph: Iterable<Statement>,
  options: { readonly prefixes: Readonly<Record<string, string>> },
) => WrittenGraph;

const writers: Readonly<Record<Syntax, Write>> = {
  turtle: writeTurtle,
  trig: writeTriG,
  'n-triples': (graph) => writeNTriples(graph),
  'n-quads': (graph) => writeNQuads(graph),
  'rdf-xml': writeRdfXml,
  'json-ld': writeJsonLd,
};

/**
 * Writes a document anew, with its changes. `undefined` where something would be lost: what could not be read of it, what its
 * syntax cannot hold, or what reading the result again does not show.
 */
export async function rewriteDocument(
  document: GraphDocument,
  draft: Draft,
  options: Pick<ParseGraphOptions, 'base' | 'contexts' | 'maxLength'>,
): Promise<string | undefined> {
  const { syntax, source, prefixes } = document;
  if (syntax === undefined || document.findings.some(({ level }) => level === 'error')) return undefined;
  const { text, findings } = writers[syntax](
    draft.statements.map(({ now }) => now),
    { prefixes },
  );
  if (findings.length > 0) return undefined;
  const { verified } = await verifyText(text, document, draft, { ...options, source, syntax });
  return verified ? text : undefined;
}
