// mobilityDCAT-AP 1.1.0, its core: the constraints of releases/1.1.0/shaclShapes/mobilitydcat-ap_shacl_shapes.ttl, with the
// properties spelt as the specification spells them, and what it makes mandatory of DCAT-AP (sections "Class: ...").
import type { ApplicationProfile } from '../application-profile.js';
import { defineProfile } from './define-profile.js';

const lists = 'https://w3id.org/mobilitydcat-ap/';

/** mobilityDCAT-AP 1.1.0: the mandatory properties, and those that it adds. */
export const mobilityDcatApProfile: ApplicationProfile = /* @__PURE__ */ defineProfile({
  name: 'mobilityDCAT-AP',
  area: 'mobility-dcat-ap',
  version: '1.1.0',
  url: 'https://w3id.org/mobilitydcat-ap/releases/1.1.0/',
  prefixes: {
    cnt: 'http://www.w3.org/2011/content#',
    dqv: 'http://www.w3.org/ns/dqv#',
    mobilitydcatap: 'https://w3id.org/mobilitydcat-ap#',
    oa: 'http://www.w3.org/ns/oa#',
    org: 'http://www.w3.org/ns/org#',
  },
  classes: [
    {
      class: 'Catalogue',
      properties: [
        { property: 'foaf:homepage', label: 'homepage', min: 1, max: 1, range: 'Document' },
        { property: 'dcat:record', label: 'record', min: 1, range: 'Catalogue Record' },
        { property: 'dct:spatial', label: 'geographical coverage', min: 1, range: 'Location' },
        { property: 'dct:identifier', label: 'identifier', max: 1, range: 'Literal' },
        { property: 'dct:isPartOf', label: 'is part of', max: 1, range: 'Catalogue' },
        { property: 'adms:identifier', label: 'other identifier', max: 1, range: 'Identifier' },
      ],
    },
    {
      class: 'Catalogue Record',
      properties: [
        { property: 'dct:created', label: 'creation date', min: 1, max: 1, range: 'Temporal Literal' },
        { property: 'dct:language', label: 'language', min: 1, range: 'Linguistic system' },
        { property: 'dct:publisher', label: 'publisher', max: 1, range: 'Agent' },
      ],
    },
    {
      class: 'Dataset',
      properties: [
        { property: 'dcat:distribution', label: 'dataset distribution', min: 1, range: 'Distribution' },
        { property: 'dct:accrualPeriodicity', label: 'frequency', min: 1, max: 1, range: 'Frequency' },
        { property: 'dct:spatial', label: 'geographical coverage', min: 1, range: 'Location' },
        {
          property: 'mobilitydcatap:mobilityTheme',
          label: 'mobility theme',
          min: 1,
          vocabulary: `${lists}mobility-theme`,
          membership: 'all',
        },
        { property: 'dct:publisher', label: 'publisher', min: 1, max: 1, range: 'Agent' },
        {
          property: 'mobilitydcatap:georeferencingMethod',
          label: 'georeferencing method',
          level: 'recommended',
          vocabulary: `${lists}georeferencing-method`,
          membership: 'all',
        },
        {
          property: 'mobilitydcatap:networkCoverage',
          label: 'network coverage',
          level: 'recommended',
          vocabulary: `${lists}network-coverage`,
          membership: 'all',
        },
        { property: 'dct:rightsHolder', label: 'rights holder', level: 'recommended', range: 'Agent' },
        {
          property: 'mobilitydcatap:transportMode',
          label: 'transport mode',
          level: 'recommended',
          vocabulary: `${lists}transport-mode`,
          membership: 'all',
        },
        {
          property: 'mobilitydcatap:assessmentResult',
          label: 'assessment result',
          max: 1,
          range: 'mobilitydcatap:Assessment',
        },
        {
          property: 'mobilitydcatap:intendedInformationService',
          label: 'intended information service',
          vocabulary: `${lists}intended-information-service`,
          membership: 'all',
        },
        { property: 'dqv:hasQualityAnnotation', label: 'quality description', range: 'dqv:QualityAnnotation' },
      ],
    },
    {
      class: 'Distribution',
      properties: [
        { property: 'mobilitydcatap:mobilityDataStandard', label: 'mobility data standard', min: 1, max: 1 },
        { property: 'dct:format', label: 'format', min: 1, max: 1, range: 'Media Type or Extent' },
        { property: 'dct:rights', label: 'rights', min: 1, range: 'Rights statement' },
        {
          property: 'mobilitydcatap:applicationLayerProtocol',
          label: 'application layer protocol',
          max: 1,
          level: 'recommended',
          vocabulary: `${lists}application-layer-protocol`,
          membership: 'all',
        },
        { property: 'cnt:characterEncoding', label: 'character encoding', max: 1, range: 'Literal' },
        {
          property: 'mobilitydcatap:communicationMethod',
          label: 'communication method',
          max: 1,
          vocabulary: `${lists}communication-method`,
          membership: 'all',
        },
        { property: 'mobilitydcatap:dataFormatNotes', label: 'data format notes', max: 1, range: 'Literal' },
        {
          property: 'mobilitydcatap:grammar',
          label: 'grammar',
          max: 1,
          vocabulary: `${lists}grammar`,
          membership: 'all',
        },
        { property: 'adms:sample', label: 'sample' },
        { property: 'dct:temporal', label: 'temporal coverage', max: 1, range: 'Period of Time' },
      ],
    },
    {
      class: 'Kind',
      properties: [
        { property: 'vcard:hasEmail', label: 'email', min: 1 },
        { property: 'vcard:fn', label: 'name', min: 1, range: 'Literal' },
        { property: 'vcard:hasURL', label: 'URL', max: 1, level: 'recommended' },
      ],
    },
    {
      class: 'Rights statement',
      properties: [
        {
          property: 'dct:type',
          label: 'conditions for access and usage',
          min: 1,
          max: 1,
          vocabulary: `${lists}conditions-for-access-and-usage`,
          membership: 'all',
        },
      ],
    },
    {
      class: 'Agent',
      properties: [
        { property: 'locn:address', label: 'address', range: 'locn:Address' },
        { property: 'org:memberOf', label: 'affiliation', range: 'org:Organization' },
        { property: 'foaf:mbox', label: 'email' },
        { property: 'foaf:firstName', label: 'first name', max: 1, range: 'Literal' },
        { property: 'foaf:phone', label: 'phone' },
        { property: 'foaf:surname', label: 'surname', max: 1, range: 'Literal' },
        { property: 'foaf:workplaceHomepage', label: 'work place homepage', max: 1 },
      ],
    },
    {
      class: 'locn:Address',
      label: 'Address',
      properties: [
        { property: 'locn:adminUnitL2', label: 'administrative area', max: 1, level: 'recommended', range: 'Literal' },
        { property: 'locn:postName', label: 'city', max: 1, level: 'recommended', range: 'Literal' },
        { property: 'locn:adminUnitL1', label: 'country', max: 1, level: 'recommended', range: 'Literal' },
        { property: 'locn:postCode', label: 'postal code', max: 1, level: 'recommended', range: 'Literal' },
        { property: 'locn:thoroughfare', label: 'street address', max: 1, level: 'recommended', range: 'Literal' },
      ],
    },
    {
      class: 'mobilitydcatap:Assessment',
      label: 'Assessment',
      properties: [
        { property: 'dct:issued', label: 'assessment date', max: 1, range: 'Temporal Literal' },
        // The file has an IRI here; the specification, and the file of ranges, also take a text within the description.
        { property: 'oa:hasBody', label: 'assessment result', max: 1 },
      ],
    },
  ],
});
