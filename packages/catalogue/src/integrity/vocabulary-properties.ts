import { dcat, dct } from '../vocabulary.js';

/** Properties of DCMI Metadata Terms, /terms/ namespace, as of 2020-01-20. */
const dublinCore =
  'abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available bibliographicCitation ' +
  'conformsTo contributor coverage created creator date dateAccepted dateCopyrighted dateSubmitted description educationLevel ' +
  'extent format hasFormat hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy ' +
  'isRequiredBy issued isVersionOf language license mediator medium modified provenance publisher references relation replaces ' +
  'requires rights rightsHolder source spatial subject tableOfContents temporal title type valid';

/** Properties of DCAT 3, its inverse ones among them; the ones of drafts that no recommendation took over are left out. */
const dcatProperties =
  'accessService accessURL bbox byteSize catalog centroid compressFormat contactPoint dataset distribution downloadURL endDate ' +
  'endpointDescription endpointURL first hadRole hasCurrentVersion hasVersion inSeries keyword landingPage last mediaType ' +
  'packageFormat prev previousVersion qualifiedRelation record resource servesDataset service spatialResolutionInMeters ' +
  'startDate temporalResolution theme themeTaxonomy version ' +
  'inCatalog isDistributionOf isVersionOf next nextVersion seriesMember';

/** A vocabulary whose properties are all known. */
export interface ClosedVocabulary {
  readonly title: string;
  readonly namespace: string;
  readonly properties: ReadonlySet<string>;
}

/** The two vocabularies that a catalogue is made of. Others add terms more often than this package is released. */
export const closedVocabularies: readonly ClosedVocabulary[] = [
  { title: 'DCMI Metadata Terms', namespace: dct, properties: new Set(dublinCore.split(' ')) },
  { title: 'DCAT 3', namespace: dcat, properties: new Set(dcatProperties.split(' ')) },
];
