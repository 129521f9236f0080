// The one table of CKAN: longer than most files, as all its rows belong together.
import type { Subject } from '@ds4sscc/linked-data';
import { adms, dcat, dcatap, dct, foaf, rdfs, skos, spdx, vcard, xsd } from '../../vocabulary.js';
import { checksumValue } from '../codecs/checksum-value.js';
import { count } from '../codecs/count.js';
import { date } from '../codecs/date.js';
import { decimal } from '../codecs/decimal.js';
import { typedText } from '../codecs/typed-text.js';
import { fileFormat } from '../codecs/file-format.js';
import { geometryObject, geometryText } from '../codecs/geometry.js';
import { iri } from '../codecs/iri.js';
import { iriOrText } from '../codecs/iri-or-text.js';
import { mediaType } from '../codecs/media-type.js';
import { mailAddress } from '../codecs/prefixed-iri.js';
import { text } from '../codecs/text.js';
import { fallbackValue } from '../fallback-value.js';
import { impliedClass } from '../implied-class.js';
import type { Kind, Row } from '../mapping.js';
import { noIdentity } from '../no-identity.js';
import { oneValue } from '../one-value.js';
import { addressRow } from './address-row.js';
import { ckanIdentity, fieldIdentity, resourceIdentity } from './ckan-identity.js';
import type { CkanLayout } from './ckan-layout.js';
import { ckanList } from './ckan-list.js';
import { closePackage, closeResource, openPackage, openResource } from './ckan-package.js';
import { organisationBooks, packageBooks, resourceBooks } from './ckan-books.js';
import { licenceRow } from './licence-row.js';
import { themeRow } from './theme-row.js';
import { translatedTags, translatedText } from './translated-text.js';

/** Which CKAN. */
export interface CkanTableOptions {
  /** Address of the site, without a slash at its end. */
  readonly site?: string | undefined;
  readonly layout: CkanLayout;
}

/**
 * The mapping table of a CKAN dataset: field names are those of CKAN's core, of ckanext-dcat for the rest of DCAT-AP, and of
 * ckanext-fluent for languages. Members in the comments of ckanext-dcat's own table that stand in for others are read only.
 */
export function ckanTables({ site, layout }: CkanTableOptions): Kind {
  const list = (property: string, member: string, codec = iriOrText): Row => ckanList(property, member, codec, layout);
  const organisationBase = site === undefined ? 'urn:uuid:' : `${site}/organization/`;
  const isOrganisation = (node: Subject): boolean =>
    node.termType === 'NamedNode' && node.value.startsWith(organisationBase);

  /** Publisher and creator, once with a prefix among the fields of the dataset, once as an object. */
  const agent = (prefix: string): Kind => ({
    name: `${prefix}agent`,
    identity: fieldIdentity(`${prefix}uri`),
    rows: [
      impliedClass(`${foaf}Agent`),
      translatedText(`${foaf}name`, `${prefix}name`),
      oneValue(`${foaf}mbox`, `${prefix}email`, mailAddress),
      oneValue(`${foaf}homepage`, `${prefix}url`, iri),
      oneValue(`${dct}type`, `${prefix}type`, iriOrText),
      oneValue(`${dct}identifier`, `${prefix}identifier`, text),
    ],
  });
  const organisation: Kind = {
    name: 'organization',
    identity: ckanIdentity(site, 'organization'),
    rows: [impliedClass(`${foaf}Agent`), fallbackValue(`${foaf}name`, ['title', 'display_name'], text)],
    platform: organisationBooks,
  };
  const contact = (prefix: string, names: readonly string[] = [], emails: readonly string[] = []): Kind => ({
    name: `${prefix}contact`,
    identity: fieldIdentity(`${prefix}uri`),
    rows: [
      impliedClass(`${vcard}Kind`),
      fallbackValue(`${vcard}fn`, [`${prefix}name`, ...names], text),
      fallbackValue(`${vcard}hasEmail`, [`${prefix}email`, ...emails], mailAddress),
      oneValue(`${vcard}hasURL`, `${prefix}url`, iri),
      oneValue(`${vcard}hasUID`, `${prefix}identifier`, iriOrText),
    ],
  });
  const location = (isObject: boolean): Kind => {
    const [prefix, geometry] = isObject ? ['', geometryObject] : ['spatial_', geometryText];
    return {
      name: `${prefix}location`,
      identity: fieldIdentity(`${prefix}uri`),
      rows: [
        impliedClass(`${dct}Location`),
        oneValue(`${skos}prefLabel`, `${prefix}text`, text),
        oneValue('http://www.w3.org/ns/locn#geometry', isObject ? 'geom' : 'spatial', geometry),
        oneValue(`${dcat}bbox`, `${prefix}bbox`, geometry),
        oneValue(`${dcat}centroid`, `${prefix}centroid`, geometry),
      ],
    };
  };
  const period = (prefix: string): Kind => ({
    name: `${prefix}period`,
    identity: noIdentity,
    rows: [
      impliedClass(`${dct}PeriodOfTime`),
      oneValue(`${dcat}startDate`, `${prefix}start`, date),
      oneValue(`${dcat}endDate`, `${prefix}end`, date),
    ],
  });
  const checksum: Kind = {
    name: 'checksum',
    identity: noIdentity,
    rows: [
      impliedClass(`${spdx}Checksum`),
      oneValue(`${spdx}checksumValue`, 'hash', checksumValue),
      oneValue(`${spdx}algorithm`, 'hash_algorithm', iriOrText),
    ],
  };
  const provenance: Kind = {
    name: 'provenance',
    identity: noIdentity,
    rows: [impliedClass(`${dct}ProvenanceStatement`), oneValue(`${rdfs}label`, 'provenance', text)],
  };
  const otherIdentifier: Kind = {
    name: 'alternate identifier',
    identity: noIdentity,
    rows: [impliedClass(`${adms}Identifier`), oneValue(`${skos}notation`, 'alternate_identifier', text)],
  };
  const service: Kind = {
    name: 'access service',
    identity: fieldIdentity('uri'),
    rows: [
      impliedClass(`${dcat}DataService`),
      translatedText(`${dct}title`, 'title'),
      translatedText(`${dct}description`, 'description'),
      ckanList(`${dcat}endpointURL`, 'endpoint_url', iri, 'custom'),
      oneValue(`${dcat}endpointDescription`, 'endpoint_description', iriOrText),
      ckanList(`${dcat}servesDataset`, 'serves_dataset', iri, 'custom'),
      oneValue(`${dcatap}availability`, 'availability', iriOrText),
      oneValue(`${dct}license`, 'license', iriOrText),
      oneValue(`${dct}accessRights`, 'access_rights', iriOrText),
    ],
  };
  const resource: Kind = {
    name: 'resource',
    identity: resourceIdentity(site),
    platform: resourceBooks,
    open: openResource,
    close: (members) => closeResource(members, layout),
    rows: [
      impliedClass(`${dcat}Distribution`),
      translatedText(`${dct}title`, 'name'),
      translatedText(`${dct}description`, 'description'),
      addressRow,
      oneValue(`${dcat}mediaType`, 'mimetype', mediaType),
      oneValue(`${dct}format`, 'format', fileFormat),
      oneValue(`${dct}license`, 'license', iriOrText),
      oneValue(`${adms}status`, 'status', iriOrText),
      oneValue(`${dcat}byteSize`, 'size', count),
      fallbackValue(`${dct}issued`, ['issued', 'created'], date),
      fallbackValue(`${dct}modified`, ['modified', 'metadata_modified', 'last_modified'], date),
      oneValue(`${dct}rights`, 'rights', iriOrText),
      list(`${foaf}page`, 'documentation'),
      list(`${dct}language`, 'language'),
      list(`${dct}conformsTo`, 'conforms_to'),
      list(`${dcatap}applicableLegislation`, 'applicable_legislation'),
      oneValue(`${dcatap}availability`, 'availability', iriOrText),
      oneValue(`${dcat}compressFormat`, 'compress_format', mediaType),
      oneValue(`${dcat}packageFormat`, 'package_format', mediaType),
      oneValue(`${dcat}temporalResolution`, 'temporal_resolution', typedText(`${xsd}duration`)),
      oneValue(`${dcat}spatialResolutionInMeters`, 'spatial_resolution_in_meters', decimal),
      { row: 'inline', property: `${spdx}checksum`, kind: () => checksum },
      { row: 'node', property: `${dcat}accessService`, member: 'access_services', shape: 'list', kind: () => service },
    ],
  };
  const whole = { shape: 'list', layout: 'custom' } as const;
  return {
    name: 'package',
    identity: ckanIdentity(site, 'dataset'),
    platform: packageBooks,
    layout,
    open: openPackage,
    close: (members) => closePackage(members, layout),
    rows: [
      impliedClass(`${dcat}Dataset`),
      translatedText(`${dct}title`, 'title'),
      translatedText(`${dct}description`, 'notes'),
      translatedTags(`${dcat}keyword`),
      themeRow(layout),
      oneValue(`${dct}identifier`, 'identifier', text),
      { row: 'inline', property: `${adms}identifier`, kind: () => otherIdentifier },
      fallbackValue(`${dct}issued`, ['issued', 'metadata_created'], date),
      fallbackValue(`${dct}modified`, ['modified', 'metadata_modified'], date),
      oneValue(`${dcat}version`, 'version', text),
      translatedText(`${adms}versionNotes`, 'version_notes'),
      list(`${dct}language`, 'language'),
      oneValue(`${dcat}landingPage`, 'url', iri),
      oneValue(`${dct}accrualPeriodicity`, 'frequency', iriOrText),
      list(`${dct}conformsTo`, 'conforms_to'),
      oneValue(`${dct}accessRights`, 'access_rights', iriOrText),
      list(`${foaf}page`, 'documentation'),
      oneValue(`${dct}type`, 'dcat_type', iriOrText),
      list(`${dcat}hasVersion`, 'has_version'),
      list(`${dct}isVersionOf`, 'is_version_of'),
      list(`${dct}source`, 'source'),
      list(`${adms}sample`, 'sample'),
      list(`${dct}isReferencedBy`, 'is_referenced_by'),
      list(`${dct}relation`, 'related_resource'),
      list(`${dcat}inSeries`, 'in_series'),
      list(`${dcatap}applicableLegislation`, 'applicable_legislation'),
      list(`${dcatap}hvdCategory`, 'hvd_category'),
      list(`${dcat}temporalResolution`, 'temporal_resolution', typedText(`${xsd}duration`)),
      list(`${dcat}spatialResolutionInMeters`, 'spatial_resolution_in_meters', decimal),
      licenceRow,
      {
        row: 'inline',
        property: `${dct}publisher`,
        layout: 'extras',
        kind: () => agent('publisher_'),
        accepts: (node) => !isOrganisation(node),
      },
      {
        row: 'node',
        property: `${dct}publisher`,
        member: 'publisher',
        kind: () => agent(''),
        accepts: (node) => !isOrganisation(node),
        ...whole,
      },
      { row: 'inline', property: `${dct}creator`, layout: 'extras', kind: () => agent('creator_') },
      { row: 'node', property: `${dct}creator`, member: 'creator', kind: () => agent(''), ...whole },
      {
        row: 'inline',
        property: `${dcat}contactPoint`,
        layout: 'extras',
        kind: () => contact('contact_', ['maintainer', 'author'], ['maintainer_email', 'author_email']),
      },
      { row: 'node', property: `${dcat}contactPoint`, member: 'contact', kind: () => contact(''), ...whole },
      { row: 'inline', property: `${dct}spatial`, layout: 'extras', kind: () => location(false) },
      { row: 'node', property: `${dct}spatial`, member: 'spatial_coverage', kind: () => location(true), ...whole },
      { row: 'inline', property: `${dct}temporal`, layout: 'extras', kind: () => period('temporal_') },
      { row: 'node', property: `${dct}temporal`, member: 'temporal_coverage', kind: () => period(''), ...whole },
      { row: 'inline', property: `${dct}provenance`, kind: () => provenance },
      { row: 'node', property: `${dcat}distribution`, member: 'resources', shape: 'list', kind: () => resource },
      // Fields of the platform for its own organisation: the publisher where no other is named.
      {
        row: 'node',
        property: `${dct}publisher`,
        member: 'organization',
        shape: 'one-or-list',
        kind: () => organisation,
        accepts: isOrganisation,
      },
    ],
  };
}
