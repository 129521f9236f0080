import { unescapePercent } from './unescape-percent.js';

/** Hosts under which the repositories of Smart Data Models were and are published, and what stands before the repository. */
const aliases: readonly RegExp[] = [
  /^smart-data-models\.github\.io\//,
  /^raw\.githubusercontent\.com\/smart-data-models\//,
  /^(?:www\.)?github\.com\/smart-data-models\//,
  /^cdn\.jsdelivr\.net\/gh\/smart-data-models\//,
  /^rawgit\.com\/smart-data-models\//,
  /^(?:www\.)?smartdatamodels\.org\//,
];

/** Where the models were published before 2020: one repository with all subjects as folders. */
const legacy: readonly RegExp[] = [
  /^fiware\.github\.io\/(?:data-?models)\//,
  /^raw\.githubusercontent\.com\/fiware\/(?:data-?models)\//,
  /^(?:www\.)?github\.com\/fiware\/(?:data-?models)\//,
  /^schema\.lab\.fiware\.org\/(?:ld\/)?/,
];

const branch = /^(?:(?:tree|blob|raw)\/)?(?:refs\/heads\/)?(?:master|main)\//;
const geojson = /^(?:(?:www\.)?geojson\.org\/schema|json-schema\.org\/geojson|json\.schemastore\.org)\//;

/**
 * The one name of a document that is published under several URLs: `repository/path` in lower case for Smart Data
 * Models, `geojson/name` for the schemas of GeoJSON, host and path for anything else. A fragment is left out.
 */
export function schemaAddress(url: string): string {
  const [whole = ''] = url.trim().split('#');
  const path = unescapePercent(whole)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[?].*$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replace(/^\.?\//, '');
  for (const host of aliases) if (host.test(path)) return withoutBranch(path.replace(host, ''));
  for (const host of legacy)
    if (host.test(path)) return `legacy/${withoutBranch(path.replace(host, '')).replace(/^specs\//, '')}`;
  if (geojson.test(path)) return `geojson/${path.replace(geojson, '').replace(/\.json$/, '')}`;
  return path;
}

/** `repository@branch/path` and `repository/tree/master/path` are `repository/path`. */
function withoutBranch(path: string): string {
  const end = path.indexOf('/');
  if (end < 0) return path;
  return `${path.slice(0, end).replace(/@[^@]*$/, '')}/${path.slice(end + 1).replace(branch, '')}`;
}
