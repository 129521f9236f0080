import { dcatApProfile, type ProfileClass, type PropertyUse } from '@ds4sscc/catalogue';

export const base = 'http://data.city.example/';
export const xsd = 'http://www.w3.org/2001/XMLSchema#';
export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const authority = 'http://publications.europa.eu/resource/authority/';

/** Two values of each vocabulary, as its publisher writes them. */
const vocabularyValues: Readonly<Record<string, readonly [string, string]>> = {
  [`${authority}access-right`]: [`${authority}access-right/PUBLIC`, `${authority}access-right/RESTRICTED`],
  [`${authority}continent/`]: [`${authority}continent/EUROPE`, 'https://sws.geonames.org/2950159/'],
  [`${authority}data-theme`]: [`${authority}data-theme/ENVI`, `${authority}data-theme/TRAN`],
  [`${authority}dataset-type`]: [`${authority}dataset-type/CODE_LIST`, `${authority}dataset-type/TAXONOMY`],
  [`${authority}distribution-status`]: [
    `${authority}distribution-status/COMPLETED`,
    `${authority}distribution-status/WITHDRAWN`,
  ],
  [`${authority}file-type`]: [`${authority}file-type/CSV`, `${authority}file-type/JSON`],
  [`${authority}frequency`]: [`${authority}frequency/DAILY`, `${authority}frequency/ANNUAL`],
  [`${authority}language`]: [`${authority}language/ENG`, `${authority}language/NLD`],
  [`${authority}planned-availability`]: [
    `${authority}planned-availability/STABLE`,
    `${authority}planned-availability/AVAILABLE`,
  ],
  'http://purl.org/adms/licencetype/1.0': [
    'http://purl.org/adms/licencetype/Attribution',
    'http://purl.org/adms/licencetype/PublicDomain',
  ],
  'http://purl.org/adms/publishertype/1.0': [
    'http://purl.org/adms/publishertype/LocalAuthority',
    'http://purl.org/adms/publishertype/Company',
  ],
  'http://www.iana.org/assignments/media-types/media-types.xhtml': [
    'https://www.iana.org/assignments/media-types/text/csv',
    'http://www.iana.org/assignments/media-types/application/json',
  ],
  'https://spdx.org/rdf/terms/#d4e2129': [
    'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
    'http://spdx.org/rdf/terms#checksumAlgorithm_sha1',
  ],
};

const wellFormed: Readonly<Record<string, readonly [string, string]>> = {
  [`${xsd}decimal`]: ['2.5', '3.5'],
  [`${xsd}duration`]: ['P1D', 'P2D'],
  [`${xsd}hexBinary`]: ['00ff', '11ff'],
  [`${xsd}nonNegativeInteger`]: ['12', '13'],
};

/** One of two values that fit a use: a term in N-Triples. */
export function fittingValue(use: PropertyUse, variant: 0 | 1 = 0): string {
  if (use.kind === 'temporal') return `"202${6 - variant}-03-01"^^<${xsd}date>`;
  if (use.kind === 'literal') return use.language ? `"text ${variant}"@en` : `"text ${variant}"`;
  if (use.kind === 'datatype') return `"${wellFormed[use.range]?.[variant]}"^^<${use.range}>`;
  const listed = use.membership && vocabularyValues[use.vocabulary ?? '']?.[variant];
  if (listed) return `<${listed}>`;
  return use.rangeClass
    ? `<${instanceOf(use.rangeClass, variant)}>`
    : `<https://data.city.example/${use.key}/${variant}>`;
}

/** An instance of a class in the complete catalogue. */
export function instanceOf(classIri: string, variant: 0 | 1 = 0): string {
  return `${base}${classIri.replace(/^.*[#/]/, '')}-${variant}`;
}

/** A statement, which stands on a line of its own. */
export interface Row {
  readonly subject: string;
  readonly property: string;
  readonly value: string;
}

const classes = new Set(
  dcatApProfile.classes.flatMap(({ iri, properties }) => [
    iri,
    ...properties.flatMap(({ rangeClass }) => rangeClass ?? []),
  ]),
);

function rowsOf({ iri, properties }: Pick<ProfileClass, 'iri' | 'properties'>, variant: 0 | 1): readonly Row[] {
  const subject = instanceOf(iri, variant);
  return [
    { subject, property: rdfType, value: `<${iri}>` },
    ...properties.map((use) => ({ subject, property: use.iri, value: fittingValue(use) })),
  ];
}

const concept = 'http://www.w3.org/2004/02/skos/core#Concept';

/** Entries of the vocabularies with their class; concepts need a label. */
function listedRows(use: PropertyUse, variant: 0 | 1): readonly Row[] {
  const subject = fittingValue(use, variant).slice(1, -1);
  const label = { subject, property: 'http://www.w3.org/2004/02/skos/core#prefLabel', value: '"entry"@en' };
  const type = { subject, property: rdfType, value: `<${use.rangeClass}>` };
  return use.rangeClass === concept ? [type, label] : [type];
}

const listed = dcatApProfile.classes
  .flatMap(({ properties }) => properties)
  .filter(({ membership, rangeClass }) => membership && rangeClass)
  .flatMap((use) => [...listedRows(use, 0), ...listedRows(use, 1)]);

/**
 * A catalogue in which nothing is wrong: two instances of every class that the table names, with one fitting value for each
 * of the 131 property uses, all classes stated.
 */
export const completeCatalogue: readonly Row[] = [
  ...[...classes].flatMap((iri) => {
    const properties = dcatApProfile.classes.find((one) => one.iri === iri)?.properties ?? [];
    return ([0, 1] as const).flatMap((variant) => rowsOf({ iri, properties }, variant));
  }),
  ...new Map(listed.map((row) => [JSON.stringify(row), row])).values(),
  // What belongs to nothing would be found by the checks between resources.
  {
    subject: instanceOf('#Catalog'),
    property: 'http://www.w3.org/ns/dcat#dataset',
    value: `<${instanceOf('#Dataset', 1)}>`,
  },
  {
    subject: instanceOf('#Dataset'),
    property: 'http://www.w3.org/ns/dcat#distribution',
    value: `<${instanceOf('#Distribution', 1)}>`,
  },
];

/** The statements as N-Triples, a line each. */
export function turtleOf(rows: readonly Row[]): string {
  return rows
    .map(
      ({ subject, property, value }) =>
        `${subject.startsWith('_:') ? subject : `<${subject}>`} <${property}> ${value} .`,
    )
    .join('\n');
}
