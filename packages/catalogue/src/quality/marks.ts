/** What is true of a dataset, a distribution, or the two together: one bit each. */
export type Mark = number;

const names = [
  'keyword',
  'theme',
  'spatial',
  'temporal',
  'contactPoint',
  'publisher',
  'accessRights',
  'accessRightsListed',
  'issued',
  'modified',
  'compliant',
  'accessWorks',
  'downloadUrl',
  'downloadWorks',
  'format',
  'formatListed',
  'nonProprietary',
  'machineReadable',
  'mediaType',
  'mediaTypeListed',
  'licence',
  'licenceKnown',
  'rights',
  'byteSize',
] as const;

/** The bit of each mark. */
export const marks: Readonly<Record<(typeof names)[number], Mark>> = Object.fromEntries(
  names.map((name, at) => [name, 1 << at]),
) as Record<(typeof names)[number], Mark>;
