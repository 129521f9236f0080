import { type JsonObject, listMember, textMember } from '../json-values.js';
import { filterRules } from '../rules/filter-rules.js';
import { organisationOf } from './ckan-dataset.js';
import type { Trial } from './trial.js';

type SearchTrial = Required<Trial>;

const simple = /^[\w-]+$/;

/** Searches and filters that the datasets at hand can tell right from wrong. */
export function ckanTrials(datasets: readonly JsonObject[]): readonly SearchTrial[] {
  const found: SearchTrial[] = [
    {
      asked: 'the search for a word that does not exist',
      parameters: { q: 'ds4sccnosuchword' },
      satisfies: () => false,
      ignored: filterRules.searchIgnored,
      observation: 'filter-attribute',
    },
  ];
  const [first] = datasets;
  const name = textMember(first, 'name');
  if (name !== undefined && simple.test(name))
    found.push({
      asked: `the search for the name ${name}`,
      parameters: { q: `name:"${name}"` },
      satisfies: (dataset) => textMember(dataset, 'name') === name,
      ignored: filterRules.searchIgnored,
      observation: 'filter-attribute',
    });
  const organisation = datasets.map(organisationOf).find((one) => one !== undefined && simple.test(one));
  if (organisation !== undefined)
    found.push({
      asked: `the datasets of organisation ${organisation}`,
      parameters: { fq: `organization:"${organisation}"` },
      satisfies: (dataset) => organisationOf(dataset) === organisation,
      ignored: filterRules.attributeFilterIgnored,
      observation: 'filter-attribute',
    });
  const tagsOf = (dataset: unknown): readonly string[] =>
    listMember(dataset, 'tags').flatMap((tag) => textMember(tag, 'name') ?? []);
  const tag = datasets.flatMap(tagsOf).find((one) => simple.test(one));
  if (tag !== undefined)
    found.push({
      asked: `the datasets with tag ${tag}`,
      parameters: { fq: `tags:"${tag}"` },
      satisfies: (dataset) => tagsOf(dataset).includes(tag),
      ignored: filterRules.attributeFilterIgnored,
      observation: 'filter-attribute',
    });
  const times = datasets.flatMap((dataset) => timeOf(dataset) ?? []).sort((a, b) => a - b);
  const since = times[Math.floor(times.length / 2)];
  if (since !== undefined)
    found.push({
      asked: `the datasets modified since ${new Date(since).toISOString()}`,
      parameters: { fq: `metadata_modified:[${new Date(since).toISOString()} TO *]` },
      // The index knows thousandths of a second, and the text may have more.
      satisfies: (dataset) => {
        const own = timeOf(dataset);
        return own === undefined || Math.abs(own - since) < 1000 ? undefined : own > since;
      },
      ignored: filterRules.timeFilterIgnored,
      observation: 'filter-time',
    });
  return found;
}

/** CKAN writes UTC without saying so. */
function timeOf(dataset: unknown): number | undefined {
  const text = textMember(dataset, 'metadata_modified');
  if (text === undefined) return undefined;
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : time;
}
