import { adms, dcat, dcatap, dct, odrl } from '../vocabulary.js';

/**
 * What checks look at beyond the node they judge: by these properties nodes belong together, or say something for each other
 * (a dataset states the terms of its distributions, a claim of the high-value regulation covers what delivers the dataset).
 * With the classes of nodes they are all that is kept of a catalogue while it is read.
 */
export const linkingProperties: readonly string[] = [
  `${dcat}dataset`,
  `${dcat}service`,
  `${dcat}record`,
  `${dcat}resource`,
  `${dcat}catalog`,
  `${dct}hasPart`,
  `${dcat}hasVersion`,
  `${dcat}distribution`,
  `${adms}sample`,
  `${dcat}accessService`,
  `${dcat}servesDataset`,
  `${dcat}inSeries`,
  'http://xmlns.com/foaf/0.1/primaryTopic',
  `${dct}license`,
  `${dct}rights`,
  `${odrl}hasPolicy`,
  `${dcatap}applicableLegislation`,
  `${dcatap}hvdCategory`,
  'http://www.w3.org/2004/02/skos/core#inScheme',
];

/** The first so many lead from what holds to what is held: of them a node has to know who points to it. */
export const holdingCount = 13;

/** Lists that may be as long as the catalogue, and the class of their entries. */
export const lists: ReadonlyMap<string, string> = new Map([
  [`${dcat}dataset`, `${dcat}Dataset`],
  [`${dcat}service`, `${dcat}DataService`],
  [`${dcat}record`, `${dcat}CatalogRecord`],
]);

/** Properties whose values are compared by name. */
export const comparedFrom = 16;

/** The two that lead from a dataset to what serves it, over a distribution: there checks look two steps back. */
export const distributionPlace: number = linkingProperties.indexOf(`${dcat}distribution`);
export const accessServicePlace: number = linkingProperties.indexOf(`${dcat}accessService`);
/** Whose values may be texts and are compared all the same. */
export const legislationPlace: number = linkingProperties.indexOf(`${dcatap}applicableLegislation`);
