import { isIri } from '@ds4sscc/linked-data';
// The one table of schema.org: longer than most files, as all its rows belong together.
import { escapePointer } from '@ds4sscc/findings';
import { dcat, dct, foaf, skos, vcard } from '../../vocabulary.js';
import { mailAddress, telephone } from '../codecs/prefixed-iri.js';
import { text } from '../codecs/text.js';
import { date } from '../codecs/date.js';
import { listOfValues } from '../list-of-values.js';
import { isObject } from '../../is-object.js';
import type { Identity, Json, Kind, NodeRow, OpenedMember, Reference, Row } from '../mapping.js';
import { impliedClass } from '../implied-class.js';
import { oneValue } from '../one-value.js';
import { noIdentity } from '../no-identity.js';
import { classRow } from './class-row.js';
import { downloadAddressRow } from './download-address-row.js';
import { formatRow } from './format-row.js';
import { keywordsRow } from './keywords-row.js';
import { languageRow } from './language-row.js';
import { placeGeometryRow } from './place-geometry-row.js';
import { contentSize, languageText, link, named, schemaDate } from './schema-codecs.js';
import { schemaWord } from './schema-words.js';

/** `@id`; a blank node has one only where several resources point to it. */
const identity: Identity = {
  members: ['@id'],
  write: (node, shared) => {
    if (node.termType === 'NamedNode') return [['@id', node.value]];
    return shared ? [['@id', `_:${node.value}`]] : [];
  },
  read(members) {
    const id = members.get('@id');
    return typeof id === 'string' && id !== '' ? id : undefined;
  },
};

/** `{"@id": ...}`, or the IRI as text. */
const reference: Reference = {
  write: (node) => ({ '@id': node.termType === 'NamedNode' ? node.value : `_:${node.value}` }),
  read(value) {
    if (typeof value === 'string') return isIri(value) ? value : undefined;
    if (!isObject(value) || Object.keys(value).some((name) => name !== '@id')) return undefined;
    const id = value['@id'];
    return typeof id === 'string' && id !== '' ? id : undefined;
  },
};

/** The members of an object. Its context was read with the document. */
function open(object: object, pointer: string): readonly OpenedMember[] {
  return Object.entries(object)
    .filter(([name]) => name !== '@context')
    .map(([name, value]: [string, unknown]) => ({ name, value, pointer: `${pointer}/${escapePointer(name)}` }));
}

const shared = { identity, canonical: schemaWord, open } as const;
const many = (property: string, member: string, codec = languageText): Row =>
  listOfValues(property, member, codec, 'one-or-array');

function child(property: string, member: string, kind: () => Kind, also: Partial<NodeRow> = {}): NodeRow {
  return { row: 'node', property, member, kind, shape: 'one-or-list', reference, ...also };
}

const agent: Kind = {
  name: 'agent',
  ...shared,
  rows: [
    classRow(
      { name: 'Organization', means: [`${foaf}Agent`, `${foaf}Organization`] },
      { name: 'Person', means: [`${foaf}Agent`, `${foaf}Person`], by: `${foaf}Person` },
    ),
    many(`${foaf}name`, 'name'),
    many(`${foaf}mbox`, 'email', mailAddress),
    many(`${foaf}homepage`, 'url', link),
    many(`${dct}identifier`, 'identifier', text),
    many(`${dct}type`, 'additionalType', link),
  ],
};

const contactPoint: Kind = {
  name: 'contact point',
  ...shared,
  rows: [
    classRow({ name: 'ContactPoint', means: [`${vcard}Kind`] }),
    many(`${vcard}fn`, 'name'),
    many(`${vcard}hasEmail`, 'email', mailAddress),
    many(`${vcard}hasTelephone`, 'telephone', telephone),
    many(`${vcard}hasURL`, 'url', link),
  ],
};

const place: Kind = {
  name: 'place',
  ...shared,
  rows: [classRow({ name: 'Place', means: [`${dct}Location`] }), many(`${skos}prefLabel`, 'name'), placeGeometryRow],
};

/** `start/end` (ISO 8601): a text, with `..` for an open end. */
const period: Kind = {
  name: 'period',
  identity: noIdentity,
  rows: [
    impliedClass(`${dct}PeriodOfTime`),
    oneValue(`${dcat}startDate`, 'start', date),
    oneValue(`${dcat}endDate`, 'end', date),
  ],
  close: (members): Json => `${members.get('start') ?? '..'}/${members.get('end') ?? '..'}`,
};

function periodOf(interval: string): object | undefined {
  const [start = '', end = start, ...others] = interval.split('/');
  if (others.length > 0 || start === '' || end === '' || start.startsWith('P') || end.startsWith('P')) return undefined;
  return { ...(start !== '..' && { start }), ...(end !== '..' && { end }) };
}

const download: Kind = {
  name: 'download',
  ...shared,
  rows: [
    classRow({ name: 'DataDownload', means: [`${dcat}Distribution`] }),
    many(`${dct}title`, 'name'),
    many(`${dct}description`, 'description'),
    downloadAddressRow,
    formatRow,
    oneValue(`${dcat}byteSize`, 'contentSize', contentSize),
    many(`${dct}license`, 'license', link),
    oneValue(`${dct}issued`, 'datePublished', schemaDate),
    oneValue(`${dct}modified`, 'dateModified', schemaDate),
    languageRow,
  ],
};

/** What datasets and catalogues have in common. */
const work: readonly Row[] = [
  many(`${dct}title`, 'name'),
  many(`${dct}alternative`, 'alternateName'),
  many(`${dct}description`, 'description'),
  many(`${dct}identifier`, 'identifier', text),
  keywordsRow,
  languageRow,
  many(`${dct}license`, 'license', link),
  many(`${dct}accessRights`, 'conditionsOfAccess', link),
  oneValue(`${dct}created`, 'dateCreated', schemaDate),
  oneValue(`${dct}issued`, 'datePublished', schemaDate),
  oneValue(`${dct}modified`, 'dateModified', schemaDate),
  many(`${dcat}theme`, 'about', named),
  child(`${dct}publisher`, 'publisher', () => agent, { fromText: (name) => ({ name }) }),
  child(`${dct}creator`, 'creator', () => agent, { fromText: (name) => ({ name }) }),
  child(`${dcat}contactPoint`, 'contactPoint', () => contactPoint),
  child(`${dct}spatial`, 'spatialCoverage', () => place, { fromText: (name) => ({ name }) }),
  {
    row: 'node',
    property: `${dct}temporal`,
    member: 'temporalCoverage',
    kind: () => period,
    shape: 'one-or-list',
    fromText: periodOf,
  },
];

/** A dataset: what search engines read of it (Google's guidelines for datasets), and what else schema.org has for DCAT-AP. */
export const datasetKind: Kind = {
  name: 'dataset',
  ...shared,
  rows: [
    classRow({ name: 'Dataset', means: [`${dcat}Dataset`] }),
    ...work,
    many(`${dcat}landingPage`, 'url', link),
    many(`${dcat}version`, 'version', text),
    many(`${dct}source`, 'isBasedOn', named),
    many(`${dct}isReferencedBy`, 'citation', named),
    many(`${dct}hasPart`, 'hasPart', named),
    many(`${dct}isPartOf`, 'isPartOf', named),
    child(`${dcat}distribution`, 'distribution', () => download),
    child(`${dcat}dataset`, 'includedInDataCatalog', () => catalogueKind, { inverse: true, layout: 'read-only' }),
  ],
};

/** A catalogue. */
export const catalogueKind: Kind = {
  name: 'catalogue',
  ...shared,
  rows: [
    classRow({ name: 'DataCatalog', means: [`${dcat}Catalog`] }),
    ...work,
    many(`${foaf}homepage`, 'url', link),
    many(`${dct}hasPart`, 'hasPart', named),
    child(`${dcat}dataset`, 'dataset', () => datasetKind, { shape: 'list' }),
  ],
};
