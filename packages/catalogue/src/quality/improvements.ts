import { dcat, dct } from '../vocabulary.js';
import { type Mark, marks } from './marks.js';

/** Ids of the things that can be done for points. */
export type ImprovementId =
  | 'keywords'
  | 'theme'
  | 'area'
  | 'period'
  | 'contact-point'
  | 'publisher'
  | 'access-rights'
  | 'date-of-issue'
  | 'modification-date'
  | 'compliance'
  | 'distribution'
  | 'access-url'
  | 'download-url'
  | 'download-url-works'
  | 'format'
  | 'open-format'
  | 'media-type'
  | 'licence'
  | 'rights'
  | 'file-size';

/** One thing that can be done for a dataset or one of its distributions. */
export interface Improvement {
  readonly id: ImprovementId;
  /** IRI of the property it is about; absent where it is about more. */
  readonly property?: string;
  readonly on: 'Dataset' | 'Distribution';
  /** What it brings for certain. */
  readonly sure: Mark;
  /** What it brings at best: links may work, and formats may be open ones. */
  readonly full: Mark;
  /** Only for what has this mark already. */
  readonly after?: Mark;
  /** Only for what does not have this mark. */
  readonly before?: Mark;
  /** One sentence for the person who does it. */
  readonly instruction: string;
}

const openFormat = marks.nonProprietary | marks.machineReadable;
const listedFormat = marks.format | marks.formatListed;

/** Everything that brings points, by what a person would do in one go. */
export const improvements: readonly Improvement[] = [
  dataset('keywords', `${dcat}keyword`, marks.keyword, 'Add keywords that people would search for (dcat:keyword).'),
  dataset('theme', `${dcat}theme`, marks.theme, 'Choose a theme of the EU list of data themes (dcat:theme).'),
  dataset('area', `${dct}spatial`, marks.spatial, 'Say which area the data covers (dct:spatial).'),
  dataset('period', `${dct}temporal`, marks.temporal, 'Say which period the data covers (dct:temporal).'),
  dataset(
    'contact-point',
    `${dcat}contactPoint`,
    marks.contactPoint,
    'Name someone to ask, with an e-mail address or a contact page (dcat:contactPoint).',
  ),
  dataset('publisher', `${dct}publisher`, marks.publisher, 'Name the organisation that publishes it (dct:publisher).'),
  dataset(
    'access-rights',
    `${dct}accessRights`,
    marks.accessRights | marks.accessRightsListed,
    'Say who may have access with a value of the EU list, such as PUBLIC (dct:accessRights).',
  ),
  dataset('date-of-issue', `${dct}issued`, marks.issued, 'Say when it was first published (dct:issued).'),
  dataset('modification-date', `${dct}modified`, marks.modified, 'Say when it last changed (dct:modified).'),
  {
    id: 'compliance',
    on: 'Dataset',
    sure: marks.compliant,
    full: marks.compliant,
    instruction: 'Correct every error in the record; "ds4sscc catalogue validate" lists them.',
  },
  {
    id: 'distribution',
    property: `${dcat}distribution`,
    on: 'Dataset',
    sure: 0,
    full:
      marks.accessWorks |
      marks.downloadUrl |
      marks.downloadWorks |
      listedFormat |
      openFormat |
      marks.mediaType |
      marks.mediaTypeListed |
      marks.licence |
      marks.licenceKnown |
      marks.rights |
      marks.byteSize,
    instruction:
      'Add a distribution that says where the data can be had, in which format and on which terms (dcat:distribution).',
  },
  distribution(
    'access-url',
    `${dcat}accessURL`,
    [0, marks.accessWorks],
    'Make sure that a server answers at the access URL (dcat:accessURL).',
  ),
  {
    ...distribution(
      'download-url',
      `${dcat}downloadURL`,
      [marks.downloadUrl, marks.downloadUrl | marks.downloadWorks],
      'Give the address of the file itself, too (dcat:downloadURL).',
    ),
    before: marks.downloadUrl,
  },
  {
    ...distribution(
      'download-url-works',
      `${dcat}downloadURL`,
      [0, marks.downloadWorks],
      'Make sure that a server answers at the download URL (dcat:downloadURL).',
    ),
    after: marks.downloadUrl,
  },
  {
    ...distribution(
      'format',
      `${dct}format`,
      [listedFormat, listedFormat | openFormat],
      'Name the format with a value of the EU list of file types, such as CSV (dct:format).',
    ),
    before: marks.formatListed,
  },
  {
    ...distribution(
      'open-format',
      undefined,
      [openFormat, openFormat],
      'Publish the data in an open, machine-readable format too, such as CSV or GeoJSON.',
    ),
    after: marks.formatListed,
  },
  distribution(
    'media-type',
    `${dcat}mediaType`,
    [marks.mediaType | marks.mediaTypeListed, marks.mediaType | marks.mediaTypeListed],
    'Name the media type with its IANA address, such as .../media-types/text/csv (dcat:mediaType).',
  ),
  distribution(
    'licence',
    `${dct}license`,
    [marks.licence | marks.licenceKnown, marks.licence | marks.licenceKnown],
    'State the licence with a value of the EU list, such as CC BY 4.0 (dct:license).',
  ),
  distribution('rights', `${dct}rights`, [marks.rights, marks.rights], 'Add a statement of rights (dct:rights).'),
  distribution(
    'file-size',
    `${dcat}byteSize`,
    [marks.byteSize, marks.byteSize],
    'State the size of the file in bytes (dcat:byteSize).',
  ),
];

function dataset(id: ImprovementId, property: string, mark: Mark, instruction: string): Improvement {
  return { id, property, on: 'Dataset', sure: mark, full: mark, instruction };
}

function distribution(
  id: ImprovementId,
  property: string | undefined,
  [sure, full]: readonly [sure: Mark, full: Mark],
  instruction: string,
): Improvement {
  return { id, ...(property !== undefined && { property }), on: 'Distribution', sure, full, instruction };
}
