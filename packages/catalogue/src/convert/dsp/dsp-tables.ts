// The one table of the Dataspace Protocol's catalogue: longer than most files, as all its rows belong together.
import type { Subject } from '@ds4sscc/linked-data';
import { dcat, dct, odrl } from '../../vocabulary.js';
import { iriOrText } from '../codecs/iri-or-text.js';
import type { Json, Kind, NodeRow, Reference } from '../mapping.js';
import { oneValue } from '../one-value.js';
import { anyClassRow, dspClassRow } from './dsp-class-row.js';
import { identity } from './dsp-identity.js';
import { compactName, dspace, expandName } from './dsp-names.js';
import { type AnyProperty, offerKind } from './policy-kinds.js';

/** What the caller gives beside the graph. */
export interface DspTableOptions {
  /** Whether a resource may be written as an object of this kind: the protocol's schemas ask much of some. */
  isWritable?(kind: string, node: Subject): boolean;
  /** What is added to an object that the graph does not say. */
  complete?(kind: string, members: ReadonlyMap<string, Json>): ReadonlyMap<string, Json>;
}

/** A service by its identifier, as text. */
const byIdentifier: Reference = {
  write: (node) => (node.termType === 'NamedNode' ? node.value : `_:${node.value}`),
  read: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
};

/** The mapping table of the protocol's catalogue; the terms are those of its context, everything else is JSON-LD. */
export function dspTables({ isWritable, complete }: DspTableOptions = {}): {
  readonly catalogue: Kind;
  readonly dataset: Kind;
} {
  const close =
    (name: string) =>
    (members: ReadonlyMap<string, Json>): Json =>
      Object.fromEntries(complete?.(name, members) ?? members);
  const anyProperty: AnyProperty = {
    member: compactName,
    property: expandName,
    kind: () => anything,
    nests: (node) => isWritable?.('resource', node) ?? true,
  };
  // A resource of which the protocol knows nothing: any property of any vocabulary, as JSON-LD.
  const anything: Kind = { name: 'resource', identity: identity(false), rows: [anyClassRow], other: anyProperty };
  const offer = offerKind(anyProperty, close('offer'));
  const list = (property: string, member: string, kind: () => Kind, also: Partial<NodeRow> = {}): NodeRow => ({
    row: 'node',
    property,
    member,
    kind,
    shape: 'list',
    accepts: (node) => isWritable?.(kind().name, node) ?? true,
    ...also,
  });
  const service: Kind = {
    name: 'service',
    identity: identity(true),
    rows: [
      dspClassRow('DataService', `${dcat}DataService`),
      oneValue(`${dcat}endpointURL`, 'endpointURL', iriOrText),
      oneValue(`${dcat}endpointDescription`, 'endpointDescription', iriOrText),
      // In full the schema asks for whole datasets here; their names go under the compact IRI.
      list(`${dcat}servesDataset`, 'servesDataset', () => dataset, { layout: 'read-only' }),
    ],
    other: anyProperty,
    close: close('service'),
  };
  const distribution: Kind = {
    name: 'distribution',
    identity: identity(false),
    rows: [
      dspClassRow('Distribution', `${dcat}Distribution`),
      oneValue(`${dct}format`, 'format', iriOrText),
      list(`${odrl}hasPolicy`, 'hasPolicy', () => offer),
      list(`${dcat}accessService`, 'accessService', () => service, { shape: 'one', reference: byIdentifier }),
    ],
    other: anyProperty,
    close: close('distribution'),
  };
  const dataset: Kind = {
    name: 'dataset',
    identity: identity(true),
    rows: [
      dspClassRow('Dataset', `${dcat}Dataset`),
      list(`${odrl}hasPolicy`, 'hasPolicy', () => offer),
      list(`${dcat}distribution`, 'distribution', () => distribution),
    ],
    other: anyProperty,
    close: close('dataset'),
  };
  const catalogue: Kind = {
    name: 'catalogue',
    identity: identity(true),
    rows: [
      dspClassRow('Catalog', `${dcat}Catalog`),
      oneValue(`${dspace}participantId`, 'participantId', iriOrText),
      // Services come first, so that distributions refer to them.
      list(`${dcat}service`, 'service', () => service),
      list(`${dcat}dataset`, 'dataset', () => dataset),
      list(`${dcat}catalog`, 'catalog', () => catalogue, { once: true }),
      list(`${dcat}distribution`, 'distribution', () => distribution),
    ],
    other: anyProperty,
    close: close('catalogue'),
  };
  return { catalogue, dataset };
}
