import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';

const prefixes = `
  PREFIX dcat: <http://www.w3.org/ns/dcat#>
  PREFIX dct: <http://purl.org/dc/terms/>
  PREFIX access: <http://publications.europa.eu/resource/authority/access-right/>
  PREFIX file: <http://publications.europa.eu/resource/authority/file-type/>
  PREFIX licence: <http://publications.europa.eu/resource/authority/licence/>
  PREFIX media: <https://www.iana.org/assignments/media-types/text/>
  PREFIX : <http://city.example/>
`;

/** Reads Turtle with the prefixes of the tests; the text begins on line 9. */
export async function readTurtle(text: string): Promise<GraphDocument> {
  return parseGraph(prefixes + text, { source: 'catalogue.ttl' });
}

/** What a dataset can say, and the points for it. */
export const ofDataset = {
  keyword: ['dcat:keyword "air"', 30],
  theme: ['dcat:theme :theme', 30],
  spatial: ['dct:spatial :city', 20],
  temporal: ['dct:temporal :year', 20],
  contact: ['dcat:contactPoint :desk', 20],
  publisher: ['dct:publisher :town', 10],
  anyAccess: ['dct:accessRights :open', 10],
  access: ['dct:accessRights access:PUBLIC', 15],
  issued: ['dct:issued "2026-01-01"', 5],
  modified: ['dct:modified "2026-01-02"', 5],
} as const;

/** What a distribution can say, and the points for it; links not counted. */
export const ofDistribution = {
  accessUrl: ['dcat:accessURL <https://city.example/air>', 0],
  downloadUrl: ['dcat:downloadURL <https://city.example/air.csv>', 20],
  anyFormat: ['dct:format :csv', 20],
  pdf: ['dct:format file:PDF', 40],
  csv: ['dct:format file:CSV', 60],
  mediaType: ['dcat:mediaType "text/csv"', 10],
  anyLicence: ['dct:license :terms', 20],
  licence: ['dct:license licence:CC_BY_4_0', 30],
  rights: ['dct:rights :rights', 5],
  byteSize: ['dcat:byteSize 100', 5],
} as const;

/** A dataset with what is said of it and of its distributions. */
export function dataset(
  name: string,
  said: readonly (keyof typeof ofDataset)[],
  distributions: readonly (readonly (keyof typeof ofDistribution)[])[] = [],
): string {
  const links = distributions.map((_, at) => `dcat:distribution :${name}-${at}`);
  const own = [`:${name} a dcat:Dataset`, ...said.map((key) => ofDataset[key][0]), ...links].join(' ; ');
  const others = distributions.map((keys, at) =>
    [`:${name}-${at} a dcat:Distribution`, ...keys.map((key) => ofDistribution[key][0])].join(' ; '),
  );
  return [own, ...others].map((line) => `${line} .`).join('\n');
}
