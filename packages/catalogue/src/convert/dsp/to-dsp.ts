import { type Finding, finding } from '@ds4sscc/findings';
import type { GraphDocument, Subject } from '@ds4sscc/linked-data';
import { createGraph, termKey } from '@ds4sscc/linked-data';
import { locate } from '../../locate.js';
import { createShowTerm } from '../../show-term.js';
import { convertGraph } from '../convert-graph.js';
import { targetIncomplete } from '../convert-rules.js';
import type { WrittenConversion } from '../conversion.js';
import { describedCatalogues } from '../described-catalogues.js';
import { isObject } from '../../is-object.js';
import { lostStatements } from '../lost-statements.js';
import type { Json } from '../mapping.js';
import { createNodeReader } from '../read-nodes.js';
import { completeDsp } from './complete-dsp.js';
import { readDspDocument } from './dsp-document.js';
import { dspContext } from './dsp-names.js';
import { offerProblem } from './dsp-problem.js';
import { dspTables } from './dsp-tables.js';
import { findUnwritable } from './find-unwritable.js';

/** What the protocol asks for and DCAT-AP does not say. */
export interface ToDspOptions {
  /** Who offers: the identifier of the participant. `dspace:participantId` of the catalogue where left out. */
  readonly participantId?: string;
  /** Offers by the IRI of their dataset, as JSON-LD in the protocol's terms; those of the catalogue itself count as well. */
  readonly offers?: Readonly<Record<string, readonly Json[]>>;
  /** The connector that gives distributions which name no access service. */
  readonly service?: { readonly id: string; readonly endpointURL: string };
  /** The format of distributions that state none, such as `HttpData-PULL`. */
  readonly format?: string;
}

const format = 'the Dataspace Protocol';

/**
 * Writes a catalogue as the Dataspace Protocol 2025-1 has it. What its schemas demand and a dataset lacks (an offer, an
 * access service, a format) leaves that dataset out, with a finding; what its context has no term for is JSON-LD beside it.
 *
 * @example
 * ```ts
 * import { toDsp } from '@ds4sscc/catalogue/convert/dsp';
 * import { parseGraph } from '@ds4sscc/linked-data';
 *
 * const text = `
 *   PREFIX dcat: <http://www.w3.org/ns/dcat#>
 *   <urn:city> a dcat:Catalog ; dcat:dataset <urn:air> .
 *   <urn:air> a dcat:Dataset ; dcat:distribution [ a dcat:Distribution ] .`;
 * const { value } = toDsp(await parseGraph(text, { source: 'air.ttl' }), {
 *   participantId: 'did:web:city.example',
 *   offers: { 'urn:air': [{ '@id': 'urn:offer', '@type': 'Offer', permission: [{ action: 'use' }] }] },
 *   service: { id: 'urn:connector', endpointURL: 'https://city.example/dsp' },
 *   format: 'HttpData-PULL',
 * });
 * JSON.stringify(value).includes('"distribution":[{"@type":"Distribution","accessService":"urn:connector","format":"HttpData-PULL"}]'); // => true
 * ```
 */
export function toDsp(document: GraphDocument, options: ToDspOptions = {}): WrittenConversion {
  const { graph, source, prefixes } = document;
  const show = createShowTerm(prefixes);
  const [root] = describedCatalogues(document);
  const incomplete = (node: Subject | undefined, missing: string): Finding =>
    finding(targetIncomplete, node ? locate(source, node, graph.from(node)[0]) : { source }, {
      format,
      node: node ? show(node) : source,
      missing,
    });
  const participant =
    options.participantId ??
    (root && graph.from(root, 'https://w3id.org/dspace/2025/1/participantId')[0]?.object.value);
  if (!root || !participant) {
    const missing = root ? 'nobody is named as participant' : 'it describes no catalogue';
    const nothing = { format, back: createGraph([]), kinds: new Map() };
    return { value: undefined, ...lostStatements(document, nothing), findings: [incomplete(root, missing)] };
  }
  const complete = completeDsp(options, participant, termKey(root));
  const unwritable = findUnwritable(graph, root, complete);
  const tables = dspTables({
    isWritable: (kind, node) => !unwritable.has(`${kind} ${termKey(node)}`) && unwritable.isOfKind(kind, node),
    complete,
  });
  const findings = [
    ...unwritable.problems.map(({ node, problem }) => incomplete(node, problem)),
    ...offerFindings(options, (dataset, missing) =>
      finding(targetIncomplete, { source, node: dataset }, { format, node: dataset, missing }),
    ),
  ];
  return convertGraph(
    document,
    {
      name: format,
      roots: () => [{ node: root, kind: tables.catalogue }],
      pointerOf: () => '',
      wrap: ([only]) => ({ '@context': [dspContext], ...(isObject(only) ? only : {}) }) as Json,
      read(value, readerOptions) {
        const reader = createNodeReader(readerOptions);
        return readDspDocument(value, reader)?.reader ?? reader;
      },
    },
    findings,
  );
}

/** Offers that were given and cannot be written as they are. */
function offerFindings(
  { offers = {} }: ToDspOptions,
  report: (dataset: string, problem: string) => Finding,
): Finding[] {
  return Object.entries(offers).flatMap(([dataset, list]) =>
    list.flatMap((offer) => {
      const problem = offerProblem(offer);
      return problem === undefined ? [] : [report(dataset, `an offer that was given for it does not fit: ${problem}`)];
    }),
  );
}
