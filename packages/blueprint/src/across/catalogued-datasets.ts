import { defineRule } from '@ds4sscc/findings';
import { pathInFolder } from '../description/path-in-folder.js';
import type { AcrossCheck, Scope } from './across-check.js';
import { meantHint } from './meant-hint.js';
import { type UnknownIriRule, unlessKnown } from './unless-known.js';

/** A dataset that the catalogue does not describe. */
export const notInCatalogue: UnknownIriRule = defineRule<{ iri: string; meant: string | undefined }>({
  id: 'dataspace/dataset-not-in-catalogue',
  title: 'Dataset that the catalogue does not describe',
  level: 'error',
  source: 'DS4SSCC data space description 1; DCAT-AP 3.0.1, Catalogue, dataset',
  requirements: [],
  help: 'Describe the dataset in the catalogue, or use the same IRI in both places.',
  message: ({ iri, meant }) => `the catalogue has no dataset ${iri}${meantHint(meant)}`,
});

/** The datasets against the catalogue. A file that holds no catalogue describes none of them: it must not pass for one that describes all. */
export const cataloguedDatasets: AcrossCheck = {
  rules: [notInCatalogue],
  applies: (scope) => cataloguePath(scope) !== undefined,
  *check(scope) {
    const path = cataloguePath(scope);
    if (path === undefined) return;
    const { document, dataSpace, facts } = scope;
    const catalogued = facts.catalogues.filter(({ document: { source } }) => source === path);
    const known = new Set(catalogued.flatMap(({ catalogue }) => catalogue.datasets.map(({ iri }) => iri)));
    for (const [index, { id }] of dataSpace.datasets.entries())
      yield* unlessKnown(document, notInCatalogue, `/datasets/${index}/id`, id, known);
  },
};

/** The catalogue that the description names, where the file is there. */
function cataloguePath({ dataSpace: { catalogue }, folder, facts }: Scope): string | undefined {
  const path = catalogue === undefined ? undefined : pathInFolder(folder, catalogue);
  return path !== undefined && facts.kinds.has(path) ? path : undefined;
}
