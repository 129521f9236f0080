import { rules as catalogueRules } from '@ds4sscc/catalogue';
import { type Report, suppressionRules, textRules } from '@ds4sscc/findings';
import { rules as graphRules } from '@ds4sscc/linked-data';
import { aboutRules } from './about-rules.js';
import { type CheckDataSpaceOptions, checkSources } from './check-sources.js';
import { catalogueFiles, type CatalogueLook } from './kinds/catalogue-files.js';
import { createFacts } from './kinds/data-space-facts.js';
import { binary, empty } from './kinds/other.js';
import { inputRules } from './source.js';
import { toReport } from './to-report.js';

/** Which catalogues to check, and how. */
export interface CheckCatalogueFilesOptions extends CheckDataSpaceOptions {
  /** Names of the sources that have to hold a catalogue; others that hold none are passed over. */
  readonly named?: ReadonlySet<string>;
  /** Looks at each catalogue that was read, and may add findings. */
  readonly look?: CatalogueLook;
}

/**
 * Checks DCAT-AP catalogues, each for itself, and nothing around them.
 *
 * @example
 * ```ts
 * import { checkCatalogueFiles, textSource } from '@ds4sscc/blueprint';
 *
 * const text = '<urn:air> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "Air"@en .';
 * const report = await checkCatalogueFiles({ sources: [textSource('air.ttl', text)] });
 * report.findings[0]?.rule; // => 'dcat-ap/dataset-description-missing'
 * ```
 */
export async function checkCatalogueFiles(options: CheckCatalogueFilesOptions): Promise<Report> {
  const { named = new Set(), look = () => [] } = options;
  const collector = await checkSources(options, [empty, binary, catalogueFiles(named, look)], createFacts());
  return aboutRules(toReport(collector, options), ruleIds);
}

const ruleIds: ReadonlySet<string> = new Set(
  [...inputRules, ...textRules, ...suppressionRules, ...graphRules, ...catalogueRules].map(({ id }) => id),
);
