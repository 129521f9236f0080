import { rules as catalogueRules } from '@ds4sscc/catalogue';
import { definitionRules } from '@ds4sscc/catalogue/define';
import { jsonRules, type Report, suppressionRules, textRules } from '@ds4sscc/findings';
import type { CompactGraph } from '@ds4sscc/linked-data';
import { aboutRules } from './about-rules.js';
import { type CheckDataSpaceOptions, checkSources } from './check-sources.js';
import { catalogueDescription } from './kinds/catalogue-description.js';
import { createFacts } from './kinds/data-space-facts.js';
import { binary, empty } from './kinds/other.js';
import { yamlRules } from './parse-yaml.js';
import { inputRules } from './source.js';
import { toReport } from './to-report.js';

/** Which description to build a catalogue of, and how. */
export interface BuildCatalogueOptions extends CheckDataSpaceOptions {
  /** Language of texts that do not say theirs, as a tag such as `nl`. */
  readonly defaultLanguage?: string;
}

/** A catalogue that was built, and what was found on the way. */
export interface BuiltCatalogue {
  /** `undefined` when the description has errors: a graph that is there conforms to DCAT-AP. */
  readonly graph: CompactGraph | undefined;
  readonly report: Report;
}

/**
 * Builds a DCAT-AP catalogue of a short description in YAML or JSON: what `defineCatalogue` takes.
 *
 * @example
 * ```ts
 * import { buildCatalogue, textSource } from '@ds4sscc/blueprint';
 *
 * const text = 'title: Open data\nlanguage: en\npublisher: { name: City of Example }';
 * const { graph, report } = await buildCatalogue({ sources: [textSource('catalogue.yaml', text)] });
 * graph; // => undefined
 * report.findings.map(({ message }) => message); // => ['a catalogue needs "description"']
 * ```
 */
export async function buildCatalogue(options: BuildCatalogueOptions): Promise<BuiltCatalogue> {
  let built: CompactGraph | undefined;
  const description = catalogueDescription({
    defaultLanguage: options.defaultLanguage,
    take: (graph) => (built = graph),
  });
  const collector = await checkSources(options, [empty, binary, description], createFacts());
  return { graph: built, report: aboutRules(toReport(collector, options), ruleIds) };
}

const ruleIds: ReadonlySet<string> = new Set(
  [inputRules, textRules, jsonRules, yamlRules, suppressionRules, definitionRules, catalogueRules]
    .flat()
    .map(({ id }) => id),
);
