import { escapePointer } from '@ds4sscc/findings';
import type { RestMember } from '../convert-json.js';
import { isObject } from '../../is-object.js';
import type { Kind } from '../mapping.js';
import type { NodeReader, NodeReaderOptions } from '../read-nodes.js';
import { catalogueKind, datasetKind } from './schema-tables.js';
import { schemaTypes, schemaWord } from './schema-words.js';

interface Placed {
  readonly value: unknown;
  readonly pointer: string;
}

/** The objects at the top of a document: itself, the items of its list, or those of its `@graph`. */
function topObjects(value: unknown): readonly Placed[] {
  const items = (list: readonly unknown[], at: string): readonly Placed[] =>
    list.map((one, index) => ({ value: one, pointer: `${at}/${index}` }));
  if (Array.isArray(value)) return items(value, '').flatMap(({ value: one, pointer }) => unfold(one, pointer));
  return unfold(value, '');

  function unfold(one: unknown, pointer: string): readonly Placed[] {
    const graph = isObject(one) && Object.hasOwn(one, '@graph') ? one['@graph'] : undefined;
    if (!Array.isArray(graph)) return [{ value: one, pointer }];
    return items(graph, `${pointer}/@graph`);
  }
}

function kindOf(value: unknown): Kind | undefined {
  const types = schemaTypes(value);
  if (types.includes('Dataset')) return datasetKind;
  return types.includes('DataCatalog') ? catalogueKind : undefined;
}

/** Whether a document is of schema.org by its content: its context says so, and it holds a dataset or a catalogue. */
export function isSchemaOrg(value: unknown): boolean {
  return mentionsSchemaOrg(value) && topObjects(value).some((one) => kindOf(one.value) !== undefined);
}

function mentionsSchemaOrg(value: unknown): boolean {
  const tops = (Array.isArray(value) ? value : [value]).filter(isObject);
  return tops.some((top) => {
    const context = Object.hasOwn(top, '@context') ? top['@context'] : undefined;
    const named = (Array.isArray(context) ? context : [context]).flatMap((one) =>
      isObject(one) ? Object.values(one) : [one],
    );
    return named.some((one) => typeof one === 'string' && /^https?:\/\/schema\.org(?:\/|$)/.test(one));
  });
}

/** Reads the datasets and catalogues at the top of a document, and what they refer to; nothing where there are none. */
export function readSchemaDocument(
  value: unknown,
  createReader: (options: NodeReaderOptions) => NodeReader,
): { readonly reader: NodeReader; readonly rest: readonly RestMember[] } | undefined {
  const tops = topObjects(value);
  if (!tops.some((one) => kindOf(one.value) !== undefined)) return undefined;
  const described = new Map<string, Placed>();
  for (const one of tops) {
    const id = isObject(one.value) ? one.value['@id'] : undefined;
    // A dataset at the top is read as such, and not again where it is referred to.
    if (typeof id === 'string' && !described.has(id) && kindOf(one.value) === undefined) described.set(id, one);
  }
  const reader = createReader({ described });
  for (const one of tops) {
    const kind = kindOf(one.value);
    if (kind) reader.read(one.value, kind, one.pointer);
  }
  const read = new Set(reader.objects.map(({ pointer }) => pointer));
  return { reader, rest: [...contextsOf(value), ...tops.filter(({ pointer }) => !read.has(pointer)).map(unread)] };
}

function unread({ pointer }: Placed): RestMember {
  return { pointer, member: pointer.slice(1), isPlatform: false };
}

/** What stands round the objects: a context of schema.org alone is written again, anything more in it is not. */
function contextsOf(value: unknown): readonly RestMember[] {
  const tops: readonly Placed[] = Array.isArray(value)
    ? value.map((one: unknown, index) => ({ value: one, pointer: `/${index}` }))
    : [{ value, pointer: '' }];
  return tops.flatMap(({ value: top, pointer }) => {
    if (!isObject(top)) return [];
    const isGraph = Array.isArray(top['@graph']);
    return Object.entries(top)
      .filter(([name, held]) => (name === '@context' ? !isPlainContext(held) : isGraph && name !== '@graph'))
      .map(([name]) => ({ pointer: `${pointer}/${escapePointer(name)}`, member: name, isPlatform: false }));
  });
}

/** Whether a context says no more than what is taken for granted: a term is one of schema.org, by its own name. */
function isPlainContext(context: unknown): boolean {
  if (Array.isArray(context)) return context.every(isPlainContext);
  if (typeof context === 'string') return isSchemaNamespace(context) || /^https?:\/\/schema\.org$/.test(context);
  return isObject(context) && Object.entries(context).every(([term, iri]) => isPlainTerm(term, iri));
}

/** `@base` and the like change what a document says, and so does a term with another meaning. A prefix does not. */
function isPlainTerm(term: string, iri: unknown): boolean {
  if (typeof iri !== 'string') return false;
  if (term.startsWith('@')) return term === '@vocab' && isSchemaNamespace(iri);
  return schemaWord(iri) === term || /^https?:\/\/.*[/#]$/.test(iri);
}

function isSchemaNamespace(iri: string): boolean {
  return /^https?:\/\/schema\.org\/$/.test(iri);
}
