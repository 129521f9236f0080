import { familyOf, rules as catalogueRules, ruleFamilies } from '@ds4sscc/catalogue';
import { rulesOfProfile } from '@ds4sscc/catalogue/profiles';
import { shaclRules } from '@ds4sscc/catalogue/shacl';
import { streamRules } from '@ds4sscc/catalogue/stream';
import { type AnyRule, type Report, suppressionRules, textRules } from '@ds4sscc/findings';
import { rules as graphRules } from '@ds4sscc/linked-data';
import { aboutRules } from './about-rules.js';
import { type CheckDataSpaceOptions, checkSources } from './check-sources.js';
import { catalogueFiles, type CatalogueSettings } from './kinds/catalogue-files.js';
import { createFacts } from './kinds/data-space-facts.js';
import { binary, empty } from './kinds/other.js';
import { inputRules } from './source.js';
import { toReport } from './to-report.js';

/** Which catalogues to check, and how. */
export interface CheckCatalogueFilesOptions extends CheckDataSpaceOptions, CatalogueSettings {}

/**
 * Checks DCAT-AP catalogues, each for itself, and nothing around them.
 *
 * @example
 * ```ts
 * import { checkCatalogueFiles, textSource } from '@ds4sscc/blueprint';
 *
 * const text = '<urn:air> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "Air"@en .';
 * const report = await checkCatalogueFiles({ sources: [textSource('air.ttl', text)] });
 * report.findings.some(({ rule }) => rule === 'dcat-ap/dataset-description-missing'); // => true
 * ```
 */
export async function checkCatalogueFiles(options: CheckCatalogueFilesOptions): Promise<Report> {
  const asked = rulesAskedFor(options);
  const kinds = [empty, binary, catalogueFiles(options, asked)];
  const always = [...inputRules, ...textRules, ...suppressionRules];
  // What only reading in blocks can find is not spoken of where nothing is read in blocks.
  const large = options.large ? streamRules : [];
  const collector = await checkSources(options, kinds, createFacts(), [...always, ...asked]);
  return aboutRules(toReport(collector, options), new Set([...always, ...asked, ...large].map(({ id }) => id)));
}

/** The rules of the families, profiles and shapes that are asked for; the collector takes a rule twice. */
function rulesAskedFor({ families, profiles = [], shapes = [] }: CatalogueSettings): readonly AnyRule[] {
  const wrong = ruleFamilies.filter(({ judges }) => judges === 'wrong').map(({ id }) => id);
  const wanted = families ?? wrong;
  return [
    ...graphRules,
    ...catalogueRules.filter(({ id }) => wanted === 'all' || wanted.includes(familyOf(id)?.id ?? '')),
    ...profiles.flatMap(rulesOfProfile),
    ...(shapes.length > 0 ? shaclRules : []),
  ];
}
