import type { CatalogueCheck } from './catalogue-check.js';
import { addressNotUsable } from './integrity/address-not-usable.js';
import { catalogueEmpty } from './integrity/catalogue-empty.js';
import { datasetNotListed } from './integrity/dataset-not-listed.js';
import { datasetProviderUnknown } from './integrity/dataset-provider-unknown.js';
import { datasetWithoutDistribution } from './integrity/dataset-without-distribution.js';
import { distributionNotLinked } from './integrity/distribution-not-linked.js';
import { distributionTermsMissing } from './integrity/distribution-terms-missing.js';
import { entryNotDeclared } from './integrity/entry-not-declared.js';
import { entryNotDescribed } from './integrity/entry-not-described.js';
import { languageTagMissing } from './integrity/language-tag-missing.js';
import { propertyDeprecated } from './integrity/property-deprecated.js';
import { propertyUnknown } from './integrity/property-unknown.js';
import { serviceNotDescribed } from './integrity/service-not-described.js';

/** What holds between the resources of a catalogue, beyond the table of the profile. */
export const integrityChecks: readonly CatalogueCheck[] = [
  addressNotUsable,
  catalogueEmpty,
  datasetNotListed,
  datasetProviderUnknown,
  datasetWithoutDistribution,
  distributionNotLinked,
  distributionTermsMissing,
  entryNotDeclared,
  entryNotDescribed,
  languageTagMissing,
  propertyDeprecated,
  propertyUnknown,
  serviceNotDescribed,
];
