/**
 * Whether an IRI is a term of its vocabulary: `undefined` where the vocabulary is not one of those whose terms are all
 * known here. The lists are those of DCAT 3 and of DCMI Metadata Terms (2020-01-20), with what earlier releases had.
 */
export function isTermOf(iri: string): boolean | undefined {
  for (const [namespace, terms] of vocabularies) {
    if (!iri.startsWith(namespace)) continue;
    const name = iri.slice(namespace.length);
    return /^[A-Za-z]+$/.test(name) ? terms.has(name) : undefined;
  }
  return undefined;
}

const dcat =
  'Catalog CatalogRecord DataService Dataset DatasetSeries Distribution Download Feed Relationship Resource Role WebService accessService accessURL bbox byteSize bytes catalog centroid compressFormat contactPoint dataDictionary dataQuality dataset distribution downloadURL endDate endpointDescription endpointURL first format granularity hadRole hasCurrentVersion hasVersion inSeries isVersionOf keyword landingPage last mediaType next nextVersion packageFormat prev previousVersion qualifiedRelation record resource servesDataset service seriesMember size spatialResolutionInMeters startDate temporalResolution theme themeTaxonomy version';
const dct =
  'abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available bibliographicCitation conformsTo contributor coverage created creator date dateAccepted dateCopyrighted dateSubmitted description educationLevel extent format hasFormat hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy isVersionOf issued language license mediator medium modified provenance publisher references relation replaces requires rights rightsHolder source spatial subject tableOfContents temporal title type valid Agent AgentClass BibliographicResource Box DCMIType DDC FileFormat Frequency IMT ISO Jurisdiction LCC LCSH LicenseDocument LinguisticSystem Location LocationPeriodOrJurisdiction MESH MediaType MediaTypeOrExtent MethodOfAccrual MethodOfInstruction NLM PeriodOfTime Period PhysicalMedium PhysicalResource Point Policy ProvenanceStatement RFC RightsStatement SizeOrDuration Standard TGN UDC URI';

const vocabularies: readonly (readonly [namespace: string, terms: ReadonlySet<string>])[] = [
  ['http://www.w3.org/ns/dcat#', new Set(dcat.split(' '))],
  ['http://purl.org/dc/terms/', new Set(dct.split(' '))],
];
