// Longer than a file should be because it is one table: the formatter gives each of its cells a line.
import type { Mark } from './marks.js';
import { marks } from './marks.js';
import { ownMetrics, piveau } from './metrics.js';

/** A dimension of metadata quality, as the MQA names it. */
export type Dimension = 'findability' | 'accessibility' | 'interoperability' | 'reusability' | 'contextuality';

/** Ids of the indicators. */
export type IndicatorId =
  | 'keywords'
  | 'categories'
  | 'geographic-search'
  | 'time-search'
  | 'access-url-works'
  | 'download-url'
  | 'download-url-works'
  | 'format'
  | 'media-type'
  | 'format-and-media-type-listed'
  | 'non-proprietary'
  | 'machine-readable'
  | 'compliance'
  | 'licence'
  | 'licence-known'
  | 'access-rights'
  | 'access-rights-listed'
  | 'contact-point'
  | 'publisher'
  | 'rights'
  | 'file-size'
  | 'date-of-issue'
  | 'modification-date';

/** One thing that the MQA gives points for. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly label: string;
  readonly dimension: Dimension;
  /** The properties that are looked at, with prefixes. */
  readonly property: string;
  readonly computedOn: 'Dataset' | 'Distribution';
  readonly points: number;
  /** What earns the points. */
  readonly rule: string;
  /** IRI of the metric: that of data.europa.eu where it means the same. */
  readonly metric: string;
  /** What has to be true of the dataset and its distribution. */
  readonly marks: Mark;
}

type Row = readonly [
  IndicatorId,
  label: string,
  property: string,
  points: number,
  rule: string,
  metric: string,
  marks: Mark,
];

const rows: Readonly<Record<Dimension, { readonly Dataset: readonly Row[]; readonly Distribution: readonly Row[] }>> = {
  findability: {
    Dataset: [
      ['keywords', 'Keywords', 'dcat:keyword', 30, 'there is a keyword', 'keywordAvailability', marks.keyword],
      ['categories', 'Categories', 'dcat:theme', 30, 'there is a theme', 'categoryAvailability', marks.theme],
      [
        'geographic-search',
        'Search by place',
        'dct:spatial',
        20,
        'an area is stated',
        'spatialAvailability',
        marks.spatial,
      ],
      [
        'time-search',
        'Search by time',
        'dct:temporal',
        20,
        'a period is stated',
        'temporalAvailability',
        marks.temporal,
      ],
    ],
    Distribution: [],
  },
  accessibility: {
    Dataset: [],
    Distribution: [
      [
        'access-url-works',
        'Access URL works',
        'dcat:accessURL',
        50,
        'a server answers at one of the access URLs',
        ownMetrics.accessUrlWorks.iri,
        marks.accessWorks,
      ],
      [
        'download-url',
        'Download URL',
        'dcat:downloadURL',
        20,
        'there is a download URL',
        'downloadUrlAvailability',
        marks.downloadUrl,
      ],
      [
        'download-url-works',
        'Download URL works',
        'dcat:downloadURL',
        30,
        'a server answers at one of the download URLs',
        ownMetrics.downloadUrlWorks.iri,
        marks.downloadWorks,
      ],
    ],
  },
  interoperability: {
    Dataset: [
      [
        'compliance',
        'DCAT-AP compliance',
        'the whole record',
        30,
        'checking the record finds no error',
        'dcatApCompliance',
        marks.compliant,
      ],
    ],
    Distribution: [
      ['format', 'Format', 'dct:format', 20, 'a format is stated', 'formatAvailability', marks.format],
      [
        'media-type',
        'Media type',
        'dcat:mediaType',
        10,
        'a media type is stated',
        'mediaTypeAvailability',
        marks.mediaType,
      ],
      [
        'format-and-media-type-listed',
        'Format and media type from lists',
        'dct:format, dcat:mediaType',
        10,
        'the format is an EU file type and the media type one of IANA',
        'formatMediaTypeVocabularyAlignment',
        marks.formatListed | marks.mediaTypeListed,
      ],
      [
        'non-proprietary',
        'Open format',
        'dct:format',
        20,
        'the format is on the list of non-proprietary ones',
        'formatMediaTypeNonProprietary',
        marks.nonProprietary,
      ],
      [
        'machine-readable',
        'Machine-readable format',
        'dct:format',
        20,
        'the format is on the list of machine-readable ones',
        'formatMediaTypeMachineInterpretable',
        marks.machineReadable,
      ],
    ],
  },
  reusability: {
    Dataset: [
      [
        'access-rights',
        'Access rights',
        'dct:accessRights',
        10,
        'it is stated who may have access',
        'accessRightsAvailability',
        marks.accessRights,
      ],
      [
        'access-rights-listed',
        'Access rights from the list',
        'dct:accessRights',
        5,
        'access rights are of the EU list',
        'accessRightsVocabularyAlignment',
        marks.accessRightsListed,
      ],
      [
        'contact-point',
        'Contact point',
        'dcat:contactPoint',
        20,
        'there is a contact point',
        'contactPointAvailability',
        marks.contactPoint,
      ],
      ['publisher', 'Publisher', 'dct:publisher', 10, 'there is a publisher', 'publisherAvailability', marks.publisher],
    ],
    Distribution: [
      ['licence', 'Licence', 'dct:license', 20, 'a licence is stated', 'licenceAvailability', marks.licence],
      [
        'licence-known',
        'Known licence',
        'dct:license',
        10,
        'the licence is one that data.europa.eu knows',
        'knownLicence',
        marks.licenceKnown,
      ],
    ],
  },
  contextuality: {
    Dataset: [
      [
        'date-of-issue',
        'Date of issue',
        'dct:issued',
        5,
        'it is stated when the data came out',
        'dateIssuedAvailability',
        marks.issued,
      ],
      [
        'modification-date',
        'Modification date',
        'dct:modified',
        5,
        'it is stated when the data last changed',
        'dateModifiedAvailability',
        marks.modified,
      ],
    ],
    Distribution: [
      ['rights', 'Rights', 'dct:rights', 5, 'there is a statement of rights', 'rightsAvailability', marks.rights],
      [
        'file-size',
        'File size',
        'dcat:byteSize',
        5,
        'the size of the file is stated',
        'byteSizeAvailability',
        marks.byteSize,
      ],
    ],
  },
};

/** The dimensions, in the order of the MQA. */
export const dimensions: readonly Dimension[] = Object.keys(rows) as Dimension[];

/** All indicators of the MQA, by dimension: 23 of them, 405 points. */
export const indicators: readonly Indicator[] = dimensions.flatMap((dimension) =>
  (['Dataset', 'Distribution'] as const).flatMap((computedOn) =>
    rows[dimension][computedOn].map(([id, label, property, points, rule, metric, needed]) => ({
      id,
      label,
      dimension,
      property,
      computedOn,
      points,
      rule,
      metric: metric.includes(':') ? metric : piveau + metric,
      marks: needed,
    })),
  ),
);
